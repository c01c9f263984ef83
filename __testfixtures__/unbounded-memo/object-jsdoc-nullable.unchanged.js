/** @type {?Object<string, Page>} */
const cache = {};
exports.get = (k) => cache[k];
