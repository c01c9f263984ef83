const text = require('./a-compiled-call-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = (0, text.partsACompiledCall)(path);
  cache.set(path, made);
  return made.length;
};
