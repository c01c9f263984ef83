const cache = new Map<string, string[]>();
function parse(text: string): string[] {
  let found = cache.get(text);
  if (!found) { found = text.split(','); cache.set(text, found); }
  return found;
}
export function all(texts: string[]): string[][] { const lists = texts.map(parse); for (const list of lists) list.push('end'); return lists; }
