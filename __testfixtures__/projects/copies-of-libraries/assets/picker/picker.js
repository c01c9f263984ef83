/*!
 * Picker v3.1.0
 * Docs & License: https://example.org/
 */
(function (root, factory) {
  root.Picker = factory();
})(this, function () {
  'use strict';
  var pickers = {};
  return {
    define: function (name, view) {
      pickers[name] = view;
    },
    find: function (name) {
      return pickers[name];
    },
  };
});
