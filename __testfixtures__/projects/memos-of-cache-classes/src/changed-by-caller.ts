class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

const parts = new Remembered<string[]>();

export const reversed = (path: string): string[] => parts.remember(path, () => path.split('/')).reverse();
