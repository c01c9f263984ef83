'use strict';
function Store(storeMap = new Map()) {
  this.store = storeMap;
}
Store.prototype.set = function set(id, session, callback) {
  this.store.set(id, session);
  callback();
};
Store.prototype.get = function get(id, callback) {
  callback(null, this.store.get(id));
};
module.exports = Store;
