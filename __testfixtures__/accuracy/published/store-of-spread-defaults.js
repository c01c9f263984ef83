class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

const createDefaults = () => ({ max: 100, store: new MemoryStore() });

exports.Limiter = class Limiter {
  constructor(options) {
    this.options = { ...createDefaults(), ...options };
  }
  isAllowed(key) {
    return this.options.store.increment(key) <= this.options.max;
  }
};
