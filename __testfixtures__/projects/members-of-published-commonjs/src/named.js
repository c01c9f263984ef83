const { partsNamed } = require('./named-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = partsNamed(path);
  cache.set(path, made);
  return made.length;
};
