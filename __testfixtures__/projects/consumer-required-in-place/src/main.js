exports.run = function (path, extra) { return require('./parse')(path).push(extra); };
