class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

let unit = 'km';

export function setUnit(text: string): void {
  unit = text;
}

const lengths = new Remembered<string>();

export const lengthOf = (length: string): string => lengths.remember(length, () => `${length} ${unit}`);
