class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

class Counter {
  constructor(store) {
    this.store = store;
  }
  count(names) {
    return Math.max(...names.map((name) => this.store.increment(name)));
  }
}

/** Counter and store go with the call. */
exports.countMost = (names) => new Counter(new MemoryStore()).count(names);
