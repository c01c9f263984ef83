/*!
 * Charts v3.1.0
 * Docs & License: https://example.org/
 */
(function (root, factory) {
  root.Charts = factory();
})(this, function () {
  'use strict';
  var charts = {};
  return {
    define: function (name, view) {
      charts[name] = view;
    },
    find: function (name) {
      return charts[name];
    },
  };
});
