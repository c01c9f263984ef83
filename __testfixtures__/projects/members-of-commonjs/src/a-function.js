const partsAFunction = require('./a-function-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = partsAFunction(path);
  cache.set(path, made);
  return made.length;
};
