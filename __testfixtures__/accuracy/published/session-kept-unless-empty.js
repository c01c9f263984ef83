class MemoryStorage {
  constructor({ store = new Map() } = {}) {
    this.store = store;
  }

  async get(key) {
    return this.store.get(key);
  }

  async set(key, value) {
    this.store.set(key, value);
    return true;
  }

  async delete(key) {
    return this.store.delete(key);
  }
}

/** A session for each sender: what has something in it stays. */
class SessionManager {
  constructor(options = {}) {
    this.storage = options.storage || new MemoryStorage();
  }

  get middleware() {
    const { storage } = this;
    return async (context, next) => {
      const key = String(context.senderId);
      const session = (await storage.get(key)) || {};
      context.session = session;
      await next();
      const save = () => {
        if (Object.keys(session).length > 0) {
          return storage.set(key, session);
        }
        return storage.delete(key);
      };
      await save();
    };
  }
}

module.exports = { MemoryStorage, SessionManager };
