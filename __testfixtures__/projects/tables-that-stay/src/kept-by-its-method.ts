const all: Map<string, number>[] = [];
export function bump(): void {
  for (const one of all) one.set('a', 7);
}
function build(): Map<string, number> {
  const made = new Map<string, number>();
  all.push(made.set('a', 1));
  return made;
}
const RANKS = build();

const cache = new Map<string, string>();

export function ranksOf(text: string): string {
  const found = cache.get(text);
  if (found !== undefined) return found;
  const made = text
    .split(' ')
    .map((word) => String(RANKS.get(word)))
    .join();
  cache.set(text, made);
  return made;
}
