const { toggle } = require('./page');

function Store() {
  this.tokens = [];
}

Store.prototype.add = function add(token) {
  toggle();
  this.tokens.push(token);
};

// That some list of a page has an `add` and a `remove` says nothing about this one.
Store.prototype.remove = function remove(token) {
  this.tokens = this.tokens.filter((one) => one.id !== token.id);
};

Store.prototype.find = function find(id) {
  return this.tokens.find((one) => one.id === id);
};

module.exports = new Store();
