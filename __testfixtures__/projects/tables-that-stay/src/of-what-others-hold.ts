const shared = { rank: 1 };
export function bump(): void {
  shared.rank += 1;
}
const RANKS: Record<string, { rank: number }> = {};
RANKS['a'] = shared;

const cache = new Map<string, string>();

export function ranksOf(text: string): string {
  const found = cache.get(text);
  if (found !== undefined) return found;
  const made = text
    .split(' ')
    .map((word) => String(RANKS[word]?.rank))
    .join();
  cache.set(text, made);
  return made;
}
