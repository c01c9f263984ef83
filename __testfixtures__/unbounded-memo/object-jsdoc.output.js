'use strict'
const { LRUCache } = require('lru-cache')

/** @type {LRUCache<string, Array<number>>} */
const cache = new LRUCache({ max: 256 })
exports.get = (key) => cache.get(key)
