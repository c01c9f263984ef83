(function (modules) {
  // Only what is a module is run, and the rest throws.
  var installed = {};

  function load(id) {
    if (installed[id]) return installed[id].exports;
    var module = (installed[id] = { exports: {} });
    modules[id].call(module.exports, module, module.exports, load);
    return module.exports;
  }

  load.c = installed;
  require('node:http')
    .createServer(function (request, response) {
      response.end(String(load(request.url)));
    })
    .listen(8080);
})([
  function (module) {
    module.exports = 1;
  },
  function (module, exports, load) {
    module.exports = load(0);
  },
]);
