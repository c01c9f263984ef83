const known = new Map<string, string[]>();

export function wordsOf(text: string): string[] {
  const found = known.get(text);
  if (found) return found.slice();
  const words = text.split(' ');
  known.set(text, words);
  return words;
}
