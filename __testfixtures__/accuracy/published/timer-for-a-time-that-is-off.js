'use strict';

class SwrCache {
  constructor(ttl = 0) {
    this.items = new Map();
    this.ttl = ttl;
  }

  get(key) {
    return this.items.get(String(key));
  }

  set(key, data, ttl) {
    const live = ttl || this.ttl;
    const item = { data, until: live ? Date.now() + live : Infinity };
    this.expire(live, item, String(key));
    this.items.set(String(key), item);
  }

  expire(live, item, key) {
    live &&
      setTimeout(() => {
        if (Date.now() >= item.until) this.delete(key);
      }, live);
  }

  delete(key) {
    this.items.delete(key);
  }
}

const config = { cache: new SwrCache(), ttl: 0 };

exports.configure = (more) => Object.assign(config, more);

exports.load = function load(key, fetcher) {
  const hit = config.cache.get(key);
  if (hit) return hit.data;
  const data = fetcher(key);
  config.cache.set(key, data, config.ttl);
  return data;
};
