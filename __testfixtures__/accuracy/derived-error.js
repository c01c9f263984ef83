const cache = {};
exports.err = function (code) { return cache[code] || (cache[code] = new Error('E' + code.toUpperCase())); };
