// The list belongs to a call, and the process has the listener that fills it from then on.
exports.instrument = function (report) {
  const messages = [];
  process.on('message', (message) => {
    messages.push(message);
    report(messages);
  });
};
