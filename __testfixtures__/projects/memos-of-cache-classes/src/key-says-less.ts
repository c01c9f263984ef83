class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

const names = new Remembered<string>();

export const nameIn = (name: string, locale: string): string => names.remember(name, () => name.toLocaleLowerCase(locale));
