class Store {
  constructor() {
    this.entries = new Map();
    setInterval(() => this.sweep(), 60_000).unref();
  }

  get(id) {
    const entry = this.entries.get(id);
    if (!entry) return undefined;
    if (entry.until <= Date.now()) {
      this.remove(id);
      return undefined;
    }
    return entry.value;
  }

  set(id, value) {
    this.entries.set(id, { value, until: Date.now() + 60_000 });
  }

  sweep() {
    for (const [id, entry] of this.entries) if (entry.until <= Date.now()) this.remove(id);
  }

  remove(id) {
    this.entries.delete(id);
  }
}

module.exports = { Store };
