let cache;
exports.words = function (text) {
  cache = cache || {};
  if (!cache[text]) cache[text] = text.split(' ');
  return cache[text];
};
