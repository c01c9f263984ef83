let cache = {};
exports.words = function (text) {
  if (Object.keys(cache).length > 500) cache = {};
  if (!cache[text]) cache[text] = text.split(' ');
  return cache[text];
};
