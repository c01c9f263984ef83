const WORDS = ['a', 'b'];
function build(): Record<string, number> {
  return Object.fromEntries(WORDS.map((word, place) => [word, place]));
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
