'use strict';

/**
 * Remembers the results of a function of one string.
 * @template T
 * @param {(key: string) => T} fn
 * @returns {(key: string) => T}
 */
function memoize(fn) {
  const cache = new Map();
  return function (key) {
    if (cache.has(key)) {
      return cache.get(key);
    }
    const value = fn(key);
    cache.set(key, value);
    return value;
  };
}

module.exports = memoize;
