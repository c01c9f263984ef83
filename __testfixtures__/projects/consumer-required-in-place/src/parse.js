const cache = Object.create(null);
module.exports = function (path) {
  if (cache[path]) return cache[path];
  return (cache[path] = path.split('.'));
};
