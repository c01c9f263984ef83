var memoize = require('fast-memoize');
var LRUCache = require('lru-cache').LRUCache;

var a = memoize(function (text) { return text.length; }, { cache: { create: function () { return new LRUCache({ max: 100 }); } } });

var b = memoize(function (text) { return text.length; }, { serializer: String, cache: { create: function () { return new LRUCache({ max: 100 }); } } });

module.exports = [a, b];
