import { EventEmitter } from 'node:events';
import { LRUCache } from 'lru-cache';
export class Api extends EventEmitter {
  private cache: LRUCache<string, string>;
  constructor() {
    super();
    this.cache = new LRUCache({ max: 256 });
  }
  get(id: string) {
    if (!this.cache.get(id)) {
      this.cache.set(id, this.load(id));
    }
    return this.cache.get(id)!;
  }
}
