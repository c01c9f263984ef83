const lists = new Map<string, string[]>();

function wordsOf(text: string): string[] {
  let words = lists.get(text);
  if (!words) {
    words = text.split(' ');
    lists.set(text, words);
  }
  return words;
}

export function shout(text: string): void {
  wordsOf(text).forEach((word, position, all) => {
    all[position] = word.toUpperCase();
  });
}

export function first(text: string): string {
  return wordsOf(text).join(' ');
}
