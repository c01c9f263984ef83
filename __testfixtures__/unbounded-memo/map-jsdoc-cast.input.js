let other, cache = /** @type {Map<string, Page>} */ (new Map());
exports.get = (k) => cache.get(k);
