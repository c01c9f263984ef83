const path = require('path');
const dirs = {};
exports.relative = function (from, to) {
  const key = from + '\0' + to;
  if (dirs[key]) return dirs[key];
  dirs[key] = path.join(from, to).split(path.sep).join('/');
  return dirs[key];
};
