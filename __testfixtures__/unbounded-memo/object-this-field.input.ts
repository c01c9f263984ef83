import { EventEmitter } from 'node:events';
export class Api extends EventEmitter {
  private cache: Record<string, string>;
  constructor() {
    super();
    this.cache = {};
  }
  get(id: string) {
    if (!this.cache[id]) {
      this.cache[id] = this.load(id);
    }
    return this.cache[id];
  }
}
