const WORDS = ['a', 'b'];
const RANKS = build();

function build(): Record<string, number> {
  const made: Record<string, number> = {};
  WORDS.forEach((word, place) => {
    made[word] = place;
  });
  return made;
}

export function bump(word: string): void {
  RANKS[word] = 9;
}

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
