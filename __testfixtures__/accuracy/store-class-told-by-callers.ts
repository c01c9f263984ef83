class Store<V> {
  private entries = new Map<string, V>();

  get(key: string): V | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: V): void {
    this.entries.set(key, value);
  }
}

const drafts = new Store<string>();

export function save(id: string, text: string): string {
  const before = drafts.get(id);
  drafts.set(id, text);
  return before === undefined ? 'new' : before;
}
