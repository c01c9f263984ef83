class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

const texts = new Remembered<string>();

export const upper = (text: string): string => texts.remember(text, () => text.toUpperCase());

export const lower = (text: string): string => texts.remember(text, () => text.toLowerCase());
