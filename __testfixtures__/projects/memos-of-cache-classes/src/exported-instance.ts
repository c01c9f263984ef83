class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

export const shared = new Remembered<string>();

export const dashed = (text: string): string => shared.remember(text, () => text.split(' ').join('-'));
