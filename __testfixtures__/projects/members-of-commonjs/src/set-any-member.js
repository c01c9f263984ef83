const text = require('./set-any-member-text');

const cache = new Map();

exports.split = function (path) {
  const found = cache.get(path);
  if (found) return found.length;
  const made = text.partsSetAnyMember(path);
  cache.set(path, made);
  return made.length;
};
