const cache = new Map<string, string[]>();
export function split(text: string): string[] {
  const known = cache.get(text);
  if (known) {
    cache.delete(text);
    cache.set(text, known);
    return known;
  }
  const parts = text.split(' ');
  cache.set(text, parts);
  return parts;
}
