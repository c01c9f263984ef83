const ALL = [{ rank: 1 }];
export function bump(): void {
  for (const one of ALL) one.rank += 1;
}
const RANKS = new Map<string, { rank: number }>();
for (const one of ALL) RANKS.set('a', one);

const cache = new Map<string, string>();

export function ranksOf(text: string): string {
  const found = cache.get(text);
  if (found !== undefined) return found;
  const made = text
    .split(' ')
    .map((word) => String(RANKS.get(word)?.rank))
    .join();
  cache.set(text, made);
  return made;
}
