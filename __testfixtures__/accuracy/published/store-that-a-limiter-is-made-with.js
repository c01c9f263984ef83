class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

class Limiter {
  constructor(store, max) {
    this.store = store;
    this.max = max;
  }
  isAllowed(key) {
    return this.store.increment(key) <= this.max;
  }
}

exports.createLimiter = ({ max = 100 } = {}) => new Limiter(new MemoryStore(), max);
