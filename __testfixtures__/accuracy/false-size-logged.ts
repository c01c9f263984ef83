const cache = new Map<string, number>();
export function weigh(text: string): number {
  let value = cache.get(text);
  if (value === undefined) cache.set(text, (value = text.length));
  if (cache.size > 1000) process.emitWarning('the cache is large');
  return value;
}
