const { createParser } = require('some-parser');

/** The parser has the callback, and is gone with the call. */
exports.countNames = (text) => {
  const names = {};
  const parser = createParser({
    onName(name) {
      names[name] = (names[name] || 0) + 1;
    },
  });
  parser.write(text);
  return Math.max(...Object.values(names));
};
