const shared: Record<string, number> = { a: 1 };
export function bump(): void {
  shared['a'] = 2;
}
function build(): Record<string, number> {
  return shared;
}
const RANKS = build();

const cache = new Map<string, string>();

export function ranksOf(text: string): string {
  const found = cache.get(text);
  if (found !== undefined) return found;
  const made = text
    .split(' ')
    .map((word) => String(RANKS[word]))
    .join();
  cache.set(text, made);
  return made;
}
