const { randomUUID } = require('crypto');

class DayStore {
  constructor() {
    this.sessions = new Map();
    this.timers = new Map();
  }

  get(id) {
    const text = this.sessions.get(id);
    return text === undefined ? undefined : JSON.parse(text);
  }

  set(session, { id = randomUUID(), maxAge = 86400000 } = {}) {
    clearTimeout(this.timers.get(id));
    if (maxAge) this.timers.set(id, setTimeout(() => this.destroy(id), maxAge));
    this.sessions.set(id, JSON.stringify(session));
    return id;
  }

  destroy(id) {
    this.sessions.delete(id);
    this.timers.delete(id);
  }
}

module.exports = DayStore;
