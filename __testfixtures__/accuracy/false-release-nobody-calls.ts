const cache = new Map<string, string>();
export function lower(text: string): string {
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.toLowerCase()));
  return value;
}
function clearCache(): void {
  cache.clear();
}
