class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

class Tally {
  constructor(store) {
    this.store = store;
  }
  add(name) {
    return this.store.increment(name);
  }
}

class MemoryTally extends Tally {
  constructor() {
    super(new MemoryStore());
  }
}

exports.countMost = (names) => {
  const tally = new MemoryTally();
  return Math.max(...names.map((name) => tally.add(name)));
};
