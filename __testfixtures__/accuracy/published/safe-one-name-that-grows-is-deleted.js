const waiting = {};

exports.whenOpen = (listener) => {
  if (!waiting.open) waiting.open = [];
  waiting.open.push(listener);
};

/** Nothing but this one list grows. */
process.on('message', () => {
  for (const listener of waiting.open ?? []) listener();
  delete waiting.open;
});
