'use strict';
// One for each request: what it holds goes with it.
var Draft = (function () {
  function Draft() {
    this.lines = {};
  }
  Draft.prototype.put = function (key, line) {
    this.lines[key] = line;
  };
  return Draft;
})();
exports.write = function (request) {
  var draft = new Draft();
  draft.put(request.url, request.method);
  return Object.keys(draft.lines).length;
};
