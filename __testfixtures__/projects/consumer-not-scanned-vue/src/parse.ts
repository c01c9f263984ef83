const cache = new Map<string, string[]>();
export function parse(text: string): string[] {
  const hit = cache.get(text);
  if (hit !== undefined) return hit;
  const made = text.split('');
  cache.set(text, made);
  return made;
}
