'use strict';
function _createClass(Constructor, methods) {
  methods.forEach(function (one) {
    Constructor.prototype[one.key] = one.value;
  });
  return Constructor;
}
exports.Visits = /*#__PURE__*/ (function () {
  function Visits() {
    this.pages = new Map();
  }
  return _createClass(Visits, [
    {
      key: 'count',
      value: function count(page) {
        this.pages.set(page, (this.pages.get(page) || 0) + 1);
      },
    },
  ]);
})();
