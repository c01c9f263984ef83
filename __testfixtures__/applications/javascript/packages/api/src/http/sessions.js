'use strict';

const crypto = require('crypto');

class SessionStore {
  #sessions = new Map();

  create(userId) {
    const id = crypto.randomUUID();
    this.#sessions.set(id, { userId, createdAt: Date.now(), data: {} });
    return id;
  }

  get(id) {
    return this.#sessions.get(id);
  }

  destroy(id) {
    this.#sessions.delete(id);
  }
}

module.exports = new SessionStore();
