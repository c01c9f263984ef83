interface Entry {
  readonly value: string;
  readonly until: number;
}
const entries = new Map<string, Entry>();
export function read(url: string): string | undefined {
  const entry = entries.get(url);
  if (!entry) return undefined;
  if (entry.until <= Date.now()) {
    entries.delete(url);
    return undefined;
  }
  return entry.value;
}
export function write(url: string, value: string): void {
  entries.set(url, { value, until: Date.now() + 60_000 });
}
setInterval(() => read('/'), 1000);
