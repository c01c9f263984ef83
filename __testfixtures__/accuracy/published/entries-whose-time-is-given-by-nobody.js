'use strict';

class ActionCache {
  constructor(options) {
    this.options = Object.assign({ ttl: null }, options);
    this.entries = new Map();
    this.timer = setInterval(() => this.sweep(), 30000);
    this.timer.unref();
  }

  get(key) {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.until && entry.until < Date.now()) {
      this.entries.delete(key);
      return null;
    }
    return entry.data;
  }

  set(key, data, ttl) {
    if (ttl == null) ttl = this.options.ttl;
    this.entries.set(key, { data, until: ttl ? Date.now() + ttl * 1000 : null });
    return data;
  }

  sweep() {
    const now = Date.now();
    this.entries.forEach((entry, key) => {
      if (entry.until && entry.until < now) this.entries.delete(key);
    });
  }

  middleware(handler) {
    return async (ctx) => {
      const key = `${ctx.action}:${JSON.stringify(ctx.params)}`;
      const found = this.get(key);
      if (found != null) return found;
      const result = await handler(ctx);
      this.set(key, result);
      return result;
    };
  }
}

module.exports = ActionCache;
