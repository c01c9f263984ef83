var memoize = require('fast-memoize');

var a = memoize(function (text) { return text.length; });

var b = memoize(function (text) { return text.length; }, { serializer: String });

module.exports = [a, b];
