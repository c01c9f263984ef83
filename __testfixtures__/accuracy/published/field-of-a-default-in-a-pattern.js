class Cache {
  constructor({ map = new Map(), ttl = 0 } = {}) {
    this.map = map;
    this.ttl = ttl;
  }
  put(key, value) {
    this.map.set(key, { value, at: Date.now() });
  }
  get(key) {
    return this.map.get(key);
  }
}
module.exports = { Cache };
