class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

exports.Limiter = class Limiter {
  constructor(options) {
    this.options = Object.assign({ max: 100, store: new MemoryStore() }, options);
  }
  isAllowed(key) {
    return this.options.store.increment(key) <= this.options.max;
  }
};
