type Load<V> = () => Promise<V>;

class Cache<V> {
  private readonly values = new Map<string, V>();

  private get(key: string): V | undefined {
    return this.values.get(key);
  }

  private set(key: string, value: V): void {
    this.values.set(key, value);
  }

  async wrap(key: string, load: Load<V>): Promise<V> {
    const hit = this.get(key);
    if (hit !== undefined) return hit;
    const value = await load();
    this.set(key, value);
    return value;
  }
}

const pages = new Cache<string>();
export const render = (path: string): Promise<string> => pages.wrap(path, async () => `<a href="${path}">`);
