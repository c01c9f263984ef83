class Journal {
  constructor() {
    this.entries = [];
  }
  add(e) {
    this.entries.push(e);
    return e;
  }
  getAll() {
    return this.entries.slice();
  }
}
exports.createMock = function () {
  const journal = new Journal();
  return new Promise((resolve) => resolve({ journal, url: 'x' }));
};
