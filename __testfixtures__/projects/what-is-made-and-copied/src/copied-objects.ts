const cache = new Map<string, { name: string }[]>();

export function listOf(text: string): { name: string }[] {
  const found = cache.get(text);
  if (found) return [...found];
  const made = text.split('.').map((name) => ({ name }));
  cache.set(text, made);
  return [...made];
}
