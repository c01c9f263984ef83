'use strict';
var Store = (function () {
  function Store() {
    this.records = {};
  }
  return Store;
})();
var Users = (function (_super) {
  __extends(Users, _super);
  function Users() {
    return (_super !== null && _super.apply(this, arguments)) || this;
  }
  Users.prototype.save = function (id, user) {
    this.records[id] = user;
  };
  return Users;
})(Store);
exports.users = new Users();
