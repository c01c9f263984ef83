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
  constructor(options) {
    this.store = options.store;
    this.max = options.max;
  }
  isAllowed(key) {
    return this.store.increment(key) <= this.max;
  }
}

exports.MemoryLimiter = class MemoryLimiter extends Limiter {
  constructor(max) {
    super({ store: new MemoryStore(), max });
  }
};
