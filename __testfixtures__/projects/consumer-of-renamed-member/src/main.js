const api = require('./parse');
exports.run = function (path, extra) { const parts = api.read(path); parts.push(extra); return parts.length; };
