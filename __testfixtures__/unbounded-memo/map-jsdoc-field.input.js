export class A {
  /** @type {Map<string, Page>} */
  cache = new Map();
  get(k) { return this.cache.get(k); }
}
