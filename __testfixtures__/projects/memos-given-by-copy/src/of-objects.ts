interface Word {
  text: string;
}

const known = new Map<string, Word[]>();

export function wordsOf(text: string): Word[] {
  const found = known.get(text);
  if (found) return found.slice();
  const words = text.split(' ').map((word) => ({ text: word }));
  known.set(text, words.slice());
  return words;
}
