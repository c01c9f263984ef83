'use strict';
exports.Sessions = void 0;
var Sessions = /** @class */ (function () {
  function Sessions() {
    this.entries = {};
  }
  Sessions.prototype.open = function (id, user) {
    var _this = this;
    user.lookups.forEach(function (lookup) {
      _this.entries[id + lookup] = user;
    });
  };
  return Sessions;
})();
exports.Sessions = Sessions;
