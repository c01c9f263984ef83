const cache = new Map<string, number>();
function score(word: string): number { return word.length * 7; }
export function lookup(word: string): { score: number; cached: boolean } {
  const hit = cache.get(word);
  const value = hit ?? score(word);
  if (hit === undefined) cache.set(word, value);
  return { score: value, cached: hit !== undefined };
}
