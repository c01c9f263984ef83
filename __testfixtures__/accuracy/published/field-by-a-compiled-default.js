'use strict';
/** As compilers write `constructor(data = Object.create(null))`. */
var Store = (function () {
  function Store(data) {
    if (data === void 0) {
      data = Object.create(null);
    }
    this.data = data;
  }
  Store.prototype.get = function (id) {
    return this.data[id];
  };
  Store.prototype.set = function (id, value) {
    this.data[id] = value;
  };
  return Store;
})();
exports.Store = Store;
