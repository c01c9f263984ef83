const cache = new Map<string, number>();
export function length(text: string): number {
  if (cache.size > 1000) cache.clear();
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.length));
  return value;
}
