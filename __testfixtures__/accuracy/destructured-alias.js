function JSONPath(path) {
  const { cache } = JSONPath;
  if (cache[path]) return cache[path].slice();
  const parts = path.split('.');
  cache[path] = parts;
  return parts.slice();
}
JSONPath.cache = {};
module.exports = JSONPath;
