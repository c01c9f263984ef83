'use strict';

class Lookups {
  constructor() {
    this.entries = new Map();
  }

  get(host, resolve) {
    let found = this.entries.get(host);
    if (!found) {
      found = resolve(host);
      this.entries.set(host, found);
      found.catch(() => this.delete(host));
    }
    return found;
  }

  delete(host) {
    this.entries.delete(host);
  }

  clear() {
    this.entries.clear();
  }
}

module.exports = Lookups;
