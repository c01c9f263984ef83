const known = new Map<string, string[]>();

export function wordsOf(text: string): number {
  let words;
  let rest;
  const found = known.get(text);
  if (found) {
    words = found.slice();
    rest = found.slice();
  } else {
    words = text.split(' ');
    known.set(text, words.slice());
    rest = words;
  }
  words.pop();
  return rest.length;
}
