const cache = {};
module.exports = function camelize(name) {
  return cache[name] || (cache[name] = name.replace(/-(\w)/g, (_, c) => c.toUpperCase()));
};
