class Cache {
  private readonly entries = new Map<string, number>();

  get(key: string): number | undefined {
    return this.entries.get(key);
  }

  put(key: string, value: number): void {
    this.entries.set(key, value);
  }

  del(key: string): void {
    this.entries.delete(key);
  }
}
const cache = new Cache();
export function measure(text: string): number {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const length = text.length;
  cache.put(text, length);
  return length;
}
