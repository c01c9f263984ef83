function load(module) {
  return module.exports;
}
const cache = new Map();
exports.trim = (key) => {
  if (!cache.has(key)) cache.set(key, load({ exports: key }).trim());
  return cache.get(key);
};
