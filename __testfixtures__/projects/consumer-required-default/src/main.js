const parse = require('./parse');
exports.run = function (path, extra) { const parts = parse(path); parts.push(extra); return parts.length; };
