const cache = new Map<string, { first: string; count: number }>();

export function listOf(text: string): { first: string; count: number } {
  const found = cache.get(text);
  if (found) return { ...found };
  const made = { first: text.slice(0, 1), count: text.split('.').length };
  cache.set(text, made);
  return { ...made };
}
