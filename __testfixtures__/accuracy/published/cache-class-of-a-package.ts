export class Cache<V> {
  readonly #values = new Map<string, V>();

  getOrCompute(key: string, compute: (key: string) => V): V {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    this.#values.set(key, value);
    return value;
  }
}

const titles = new Cache<string>();

export const titleOf = (name: string): string => titles.getOrCompute(name, (text) => text.toUpperCase());
