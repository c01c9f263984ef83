'use strict'
/** @type {Object.<string, Array<number>>} */
const cache = {}
exports.get = (key) => cache[key]
