const patterns: Record<string, RegExp> = {};
export function findWord(text: string, word: string, flags: string): number {
  return text.search(patterns[word] || (patterns[word] = new RegExp(word.toLowerCase(), flags)));
}
