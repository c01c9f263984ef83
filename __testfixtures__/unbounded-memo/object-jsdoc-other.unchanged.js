/** @type {Map<string, X>} */ var cache = {};
exports.get = (k) => cache[k];
