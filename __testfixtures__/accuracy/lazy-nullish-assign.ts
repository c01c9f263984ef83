let cache: Map<string, string[]> | undefined;
export function words(text: string): string[] {
  cache ??= new Map();
  let found = cache.get(text);
  if (!found) {
    found = text.split(' ');
    cache.set(text, found);
  }
  return found;
}
