/*!
 * Boards v3.1.0
 * Docs & License: https://example.org/
 */
(function (root, factory) {
  root.BoardTools = factory();
})(this, function () {
  'use strict';
  var tools = {};
  return {
    define: function (name, view) {
      tools[name] = view;
    },
    find: function (name) {
      return tools[name];
    },
  };
});
