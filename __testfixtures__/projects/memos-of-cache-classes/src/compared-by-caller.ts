class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

const points = new Remembered<{ x: string }>();

const at = (x: string): { x: string } => points.remember(x, () => ({ x }));

export const isSame = (one: string, other: string): boolean => at(one) === at(other);
