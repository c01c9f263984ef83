import { LRUCache } from 'lru-cache';

export class A {
  constructor() {
    /** @type {LRUCache<string, Page>} what was made */
    this.cache = new LRUCache({ max: 256 });
  }
  get(k) { return this.cache.get(k); }
}
