import { words } from 'words';

const RANKS: Record<string, number> = {};
words.forEach((word: string) => {
  RANKS[word] = Date.now();
});

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
