export class A {
  constructor() {
    /** @type {Map<string, Page>} what was made */
    this.cache = new Map();
  }
  get(k) { return this.cache.get(k); }
}
