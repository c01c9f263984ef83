'use strict'

var _ = require('lodash')

var trim = _.memoize(function (text) { return text.trim() })
;[trim].forEach(function () {})
var a = 1, upper = _.memoize(function (text) { return text.toUpperCase() })

function words(text) { return text }
words.lower = _.memoize(function (text) { return text.toLowerCase() })
exports.forget = function () { trim.cache.clear() }
exports.words = words
exports.all = function (text) { return trim(text) + upper(text) + a }
