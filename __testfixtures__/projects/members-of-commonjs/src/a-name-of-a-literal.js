const { partsANameOfALiteral } = require('./a-name-of-a-literal-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = partsANameOfALiteral(path);
  cache.set(path, made);
  return made.length;
};
