'use strict';

class MemoryStore {
  constructor(ttl = Infinity) {
    this.ttl = ttl;
    this.store = new Map();
  }

  get(name) {
    const entry = this.store.get(name);
    if (entry == null) return undefined;
    if (entry.expires < Date.now()) {
      this.delete(name);
      return undefined;
    }
    return entry.session;
  }

  set(name, session) {
    this.store.set(name, { session, expires: Date.now() + this.ttl });
  }

  delete(name) {
    this.store.delete(name);
  }
}

exports.MemoryStore = MemoryStore;

exports.session = function session(options = {}) {
  const store = options.store || new MemoryStore();
  return async (ctx, next) => {
    const name = `${ctx.from.id}:${ctx.chat.id}`;
    ctx.session = await store.get(name);
    await next();
    if (ctx.session == null) await store.delete(name);
    else await store.set(name, ctx.session);
  };
};
