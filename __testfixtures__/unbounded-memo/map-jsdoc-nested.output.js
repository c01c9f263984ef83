/** @typedef {import('./page').Page} Page */

const { LRUCache } = require('lru-cache');

/** Pages by their name. @type {LRUCache<string, Promise<Page | undefined>>} */
const cache = new LRUCache({ max: 256 });
exports.get = (k) => cache.get(k);
