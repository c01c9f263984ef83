const matchers = new Map<string, (word: string) => boolean>();

export function hasWord(text: string, word: string): boolean {
  let matcher = matchers.get(text);
  if (!matcher) {
    const words = new Set(text.split(' '));
    const pattern = new RegExp(text, 'i');
    matcher = (asked) => words.has(normalize(asked)) || pattern.test(asked);
    matchers.set(text, matcher);
  }
  return matcher(word);
}

function normalize(word: string): string {
  return word.trim().toLowerCase();
}
