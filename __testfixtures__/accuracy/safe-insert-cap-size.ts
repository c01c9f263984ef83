const cache = new Map<string, string[]>();
export function split(path: string): string[] {
  const known = cache.get(path);
  if (known) return known;
  const parts = path.split('/');
  if (cache.size < 1000) cache.set(path, parts);
  return parts;
}
