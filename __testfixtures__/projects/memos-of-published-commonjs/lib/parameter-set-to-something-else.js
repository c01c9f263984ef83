'use strict';
const cache = new Map();

module.exports = (glob, suffix) => {
  const known = cache.get(glob);
  if (known !== undefined) return known;
  const key = glob;
  glob = glob + suffix;
  const text = glob.toUpperCase();
  cache.set(key, text);
  return text;
};
