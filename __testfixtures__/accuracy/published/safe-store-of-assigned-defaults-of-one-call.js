class MemoryStore {
  constructor() {
    this.hits = {};
  }
  increment(key) {
    this.hits[key] = (this.hits[key] || 0) + 1;
    return this.hits[key];
  }
}

/** Nobody has the settings, and what is in them, after the call. */
exports.findRepeated = (names, options) => {
  const settings = Object.assign({ max: 1, store: new MemoryStore() }, options);
  return names.filter((name) => settings.store.increment(name) > settings.max).length;
};
