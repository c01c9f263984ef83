const lines = [];

exports.write = (line) => {
  lines.push(line);
};

setInterval(() => {
  if (process.env.NODE_ENV === 'production') console.log(lines.splice(0).join('\n'));
}, 1000);
