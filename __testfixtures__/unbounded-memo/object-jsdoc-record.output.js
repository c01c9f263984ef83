const { LRUCache } = require('lru-cache');

/**
 * Pages.
 * @type {LRUCache<string, { a: number, b?: Array<string> }>}
 */
const cache = new LRUCache({ max: 256 });
exports.get = (k) => cache.get(k);
