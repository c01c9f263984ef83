const MAX = 100;
const cache = new Map<string, string>();
export function trim(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= MAX) cache.delete(cache.keys().next().value!);
  const value = text.trim();
  cache.set(text, value);
  return value;
}
