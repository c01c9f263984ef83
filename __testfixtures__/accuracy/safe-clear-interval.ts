const cache = new Map<string, string>();
setInterval(() => cache.clear(), 60_000).unref();
export function upper(text: string): string {
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.toUpperCase()));
  return value;
}
