'use strict';

class Parts {
  every = 0;
  timer = undefined;
  numbers = new Map();
  shards = [new Map(), new Map(), new Map()];

  constructor(options) {
    if (options?.every) {
      this.every = options.every;
    }
    this.start();
  }

  get interval() {
    return this.every;
  }

  set interval(value) {
    this.every = value;
  }

  get(key) {
    return this.shards[this.getNumber(key)].get(key)?.value;
  }

  set(key, value, ttl) {
    this.shards[this.getNumber(key)].set(key, { key, value, until: Date.now() + ttl });
  }

  delete(key) {
    this.shards[this.getNumber(key)].delete(key);
    this.numbers.delete(key);
  }

  getNumber(key) {
    const known = this.numbers.get(key);
    if (typeof known === 'number') return known;
    let hash = 0;
    for (let at = 0; at < key.length; at++) hash = (hash * 31 + key.charCodeAt(at)) | 0;
    const found = Math.abs(hash) % this.shards.length;
    this.numbers.set(key, found);
    return found;
  }

  sweep() {
    for (const shard of this.shards) for (const entry of shard.values()) if (Date.now() > entry.until) this.delete(entry.key);
  }

  start() {
    if (this.every > 0) {
      this.timer = setInterval(() => {
        this.sweep();
      }, this.every).unref();
    }
  }
}

module.exports = { Parts, createParts: () => new Parts({ every: 60000 }) };
