/*!
 * Calendar v3.1.0
 * Docs & License: https://example.org/
 */
(function (root, factory) {
  root.Calendar = factory();
})(this, function () {
  'use strict';
  var views = {};
  return {
    define: function (name, view) {
      views[name] = view;
    },
    find: function (name) {
      return views[name];
    },
  };
});
