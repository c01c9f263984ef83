/** Who wants to hear of a cache, and how often it was asked: neither is a cache. */
class PageCache {
  constructor() {
    this.listeners = {};
  }

  on(name, listener) {
    this.listeners[name] = listener;
  }
}

module.exports = new PageCache();
