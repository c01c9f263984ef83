class Cache<V> {
  private entries = new Map<string, V>();

  get(key: string): V | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: V): void {
    this.entries.set(key, value);
  }
}

const trees = new Cache<readonly string[]>();

export function parse(text: string): readonly string[] {
  const known = trees.get(text);
  if (known) return known;
  const tree = text.split(/\s+/);
  trees.set(text, tree);
  return tree;
}
