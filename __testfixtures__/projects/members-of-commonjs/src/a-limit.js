const text = require('./a-limit-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = String(path).split('.', text.limit);
  cache.set(path, made);
  return made.length;
};
