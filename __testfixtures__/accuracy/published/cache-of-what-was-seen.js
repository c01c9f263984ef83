/** Called a cache, and only the names of what was seen are kept. */
const seenCache = {};

exports.note = function note(url) {
  const isNew = !seenCache[url];
  seenCache[url] = true;
  return isNew;
};
