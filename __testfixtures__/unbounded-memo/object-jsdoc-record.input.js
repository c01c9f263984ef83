/**
 * Pages.
 * @type {Record<string, { a: number, b?: Array<string> }>}
 */
const cache = {};
exports.get = (k) => cache[k];
