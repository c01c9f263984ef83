class MemoryStore {
  constructor() {
    this.times = {};
  }
  set(client, time) {
    this.times[client] = time;
  }
  get(client) {
    return this.times[client];
  }
}

exports.createLimiter = (options) => {
  const defaults = { window: 1000, store: new MemoryStore() };
  const { window, store } = { ...defaults, ...options };
  return (client, now) => {
    const isFree = now - (store.get(client) || 0) > window;
    if (isFree) store.set(client, now);
    return isFree;
  };
};
