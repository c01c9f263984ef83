import { LRUCache } from 'lru-cache';

export class A {
  /** @type {LRUCache<string, Page>} */
  cache = new LRUCache({ max: 256 });
  get(k) { return this.cache.get(k); }
}
