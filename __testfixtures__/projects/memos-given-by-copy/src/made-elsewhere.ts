const all: string[] = [];
const known = new Map<string, string[]>();

function listOf(text: string): string[] {
  if (all.length === 0) all.push(text);
  return all;
}

export function wordsOf(text: string): string[] {
  const found = known.get(text);
  if (found) return found.slice();
  const words = listOf(text);
  known.set(text, words.slice());
  return words;
}
