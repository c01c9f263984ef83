export class Cache<K, V> {
  readonly #entries = new Map<K, V>();
  #hits = 0;
  #misses = 0;

  constructor(readonly label: string) {}

  getOrCompute(key: K, compute: (key: K) => V): V {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    this.#misses += 1;
    const value = compute(key);
    this.#entries.set(key, value);
    return value;
  }

  hitRatio(): number {
    const total = this.#hits + this.#misses;
    return total === 0 ? 0 : this.#hits / total;
  }
}
