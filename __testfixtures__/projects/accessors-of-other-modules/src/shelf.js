function Shelf() {
  this.books = new Map();
}

Shelf.prototype.keep = function (key, book) {
  this.books.set(key, book);
};

Shelf.prototype.take = function (key) {
  return this.books.get(key);
};

module.exports = Shelf;
