'use strict';
const cache = new Map();

module.exports = (names) => {
  const key = names.join(',');
  if (cache.has(key)) return cache.get(key);
  const value = names.length + ': ' + names[0];
  cache.set(key, value);
  return value;
};
