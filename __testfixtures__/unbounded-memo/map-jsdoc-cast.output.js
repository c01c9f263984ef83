const { LRUCache } = require('lru-cache');

let other, cache = /** @type {LRUCache<string, Page>} */ (new LRUCache({ max: 256 }));
exports.get = (k) => cache.get(k);
