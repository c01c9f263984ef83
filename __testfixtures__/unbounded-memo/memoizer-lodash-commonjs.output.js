'use strict'

var _ = require('lodash')
var LRUCache = require('lru-cache').LRUCache

var trim = _.memoize(function (text) { return text.trim() })
trim.cache = new LRUCache({ max: 256 })
;[trim].forEach(function () {})
var a = 1, upper = Object.assign(_.memoize(function (text) { return text.toUpperCase() }), { cache: new LRUCache({ max: 256 }) })

function words(text) { return text }
words.lower = Object.assign(_.memoize(function (text) { return text.toLowerCase() }), { cache: new LRUCache({ max: 256 }) })
exports.forget = function () { trim.cache.clear() }
exports.words = words
exports.all = function (text) { return trim(text) + upper(text) + a }
