/** @type {Pages} */
const cache = {};
exports.get = (k) => cache[k];
