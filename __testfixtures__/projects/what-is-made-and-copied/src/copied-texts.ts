const cache = new Map<string, string[]>();

export function listOf(text: string): string[] {
  const found = cache.get(text);
  if (found) return [...found];
  const made = text.split('.');
  cache.set(text, made);
  return [...made];
}
