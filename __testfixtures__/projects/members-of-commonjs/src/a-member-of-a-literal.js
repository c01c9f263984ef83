const text = require('./a-member-of-a-literal-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = text.partsAMemberOfALiteral(path);
  cache.set(path, made);
  return made.length;
};
