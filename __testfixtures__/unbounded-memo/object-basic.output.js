const { LRUCache } = require('lru-cache');

const cache = new LRUCache({ max: 256 });

function slug(title) {
  if (cache.get(title)) return cache.get(title);
  const result = make(title); // slow
  cache.set(title, result);
  return result;
}

module.exports = slug;
