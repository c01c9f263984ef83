interface Rank {
  rank: number;
}
const ALL: Rank[] = [{ rank: 1 }];
export function bump(): void {
  for (const one of ALL) one.rank += 1;
}
function build(): Record<string, Rank> {
  const made: Record<string, Rank> = {};
  for (const one of ALL) made[String(one.rank)] = one;
  return made;
}
const RANKS = build();

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
