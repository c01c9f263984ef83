var texts = (function (modules) {
  var installed = {};
  function load(id) {
    var module = (installed[id] = { exports: {} });
    modules[id](module, module.exports, load);
    return module.exports;
  }
  return load(0);
})([
  function (module, exports, require) {
    var cache = new Map();
    var other = require('1');
    exports.trim = function (key) {
      if (!cache.has(key)) cache.set(key, other.trim(key));
      return cache.get(key);
    };
  },
]);
