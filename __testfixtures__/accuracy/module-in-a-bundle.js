(function run(modules, entry) {
  var module = { exports: {} };
  modules[entry].call(module.exports, null, module, module.exports);
  return module.exports;
})(
  [
    function (require, module, exports) {
      var visits = [];
      module.exports = function (url) {
        visits.push({ url: url });
      };
    },
  ],
  0,
);
