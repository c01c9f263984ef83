var texts = (function (exports) {
  var cache = new Map();
  exports.trim = function (key) {
    if (!cache.has(key)) cache.set(key, key.trim());
    return cache.get(key);
  };
  return exports;
})({});
