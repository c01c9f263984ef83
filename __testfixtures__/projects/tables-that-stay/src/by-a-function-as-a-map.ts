const WORDS = ['a', 'b'];
const RANKS = build();

function build(): Map<string, number> {
  const made = new Map<string, number>();
  WORDS.forEach((word, place) => {
    made.set(word, place);
  });
  return made;
}

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
