const globalStore = {};
class Node {
  constructor(local) {
    this._store = local ? {} : globalStore;
  }
  set(key, value) {
    this._store[key] = value;
  }
  get(key) {
    return this._store[key];
  }
}
module.exports = Node;
