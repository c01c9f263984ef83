const cache = new Map<string, string[]>();
const seen = new WeakSet<object>();
export function parse(text: string): string[] {
  let found = cache.get(text);
  if (!found) { found = text.split(','); cache.set(text, found); }
  return found;
}
export function visit(text: string): boolean { const list = parse(text); if (seen.has(list)) return false; seen.add(list); return true; }
