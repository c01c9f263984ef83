const { LRUCache } = require('lru-cache')

const a = 1
/** @type {LRUCache<any, any>} */
var cache = new LRUCache({ max: 9 }) // of texts
module.exports = (text) => cache.get(text)
