const path = require('path');
const dirs = {};
exports.abs = function (p) { return dirs[p] || (dirs[p] = path.resolve(p)); };
