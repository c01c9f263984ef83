class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

class Loud extends Remembered<string> {
  shout(text: string): string {
    return this.remember(text, () => text.toUpperCase());
  }
}

const loud = new Loud();

export const shout = (text: string): string => loud.shout(text);
