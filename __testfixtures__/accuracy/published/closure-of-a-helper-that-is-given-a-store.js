class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

function counted(handler, store) {
  return (key) => handler(key, store.increment(key));
}

exports.createHandler = (handler) => counted(handler, new MemoryStore());
