const cache = {};
exports.tokens = function (text) {
  if (cache[text]) return cache[text];
  const tokens = text.split(' ');
  if (text.length < 50) cache[text] = tokens;
  return tokens;
};
