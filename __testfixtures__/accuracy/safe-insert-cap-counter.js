const cache = {};
const LIMIT = 10000;
let count = 0;
exports.compile = function (path) {
  if (cache[path]) return cache[path];
  const pattern = new RegExp(path);
  if (count < LIMIT) {
    cache[path] = pattern;
    count++;
  }
  return pattern;
};
