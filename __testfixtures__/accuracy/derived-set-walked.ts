const sets = new Map<string, Set<string>>();
function words(text: string): Set<string> {
  let found = sets.get(text);
  if (!found) { found = new Set(text.split(' ')); sets.set(text, found); }
  return found;
}
export function common(a: string, b: string): string[] {
  const other = words(b);
  const out: string[] = [];
  for (const word of words(a)) if (other.has(word)) out.push(word);
  return out;
}
