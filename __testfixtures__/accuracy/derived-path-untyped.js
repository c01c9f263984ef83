'use strict';
const cache = Object.create(null);
function parse(path) {
  if (cache[path]) return cache[path];
  const parts = path.split('.').map(function (p) { return p.trim(); });
  return (cache[path] = parts);
}
module.exports = { parse };
