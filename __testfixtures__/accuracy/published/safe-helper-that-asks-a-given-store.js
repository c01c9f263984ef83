class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

function countMost(names, store) {
  return Math.max(...names.map((name) => store.increment(name)));
}

exports.countMost = (names) => countMost(names, new MemoryStore());
