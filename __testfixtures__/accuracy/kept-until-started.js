// What comes before users start it is kept, and taken as they do.
let waiting = [];

exports.send = (message) => {
  if (waiting) waiting.push(message);
  else process.stdout.write(message);
};

exports.start = () => {
  const all = waiting;
  waiting = null;
  for (const message of all) process.stdout.write(message);
};
