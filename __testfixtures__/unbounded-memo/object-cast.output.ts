import x = require('x');
import lru = require('lru-cache');

const cache = new lru.LRUCache<string, Shape>({ max: 256 });
export = function get(key: string) {
  return cache.get(key) ?? x(key);
};
