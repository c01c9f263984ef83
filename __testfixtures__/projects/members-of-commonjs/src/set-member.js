const text = require('./set-member-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = text.partsSetMember(path);
  cache.set(path, made);
  return made.length;
};
