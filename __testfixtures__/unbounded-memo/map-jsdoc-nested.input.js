/** @typedef {import('./page').Page} Page */

/** Pages by their name. @type {Map<string, Promise<Page | undefined>>} */
const cache = new Map();
exports.get = (k) => cache.get(k);
