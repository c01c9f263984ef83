/*!
 * Stranger v3.1.0
 * Docs & License: https://example.org/
 */
(function (root, factory) {
  root.Stranger = factory();
})(this, function () {
  'use strict';
  var strange = {};
  return {
    define: function (name, view) {
      strange[name] = view;
    },
    find: function (name) {
      return strange[name];
    },
  };
});
