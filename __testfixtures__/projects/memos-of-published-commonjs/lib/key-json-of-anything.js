'use strict';
const cache = new Map();

module.exports = (text, options) => {
  const key = JSON.stringify([text, options]);
  if (cache.has(key)) return cache.get(key);
  const value = text.trim().replace(options.drop, '');
  cache.set(key, value);
  return value;
};
