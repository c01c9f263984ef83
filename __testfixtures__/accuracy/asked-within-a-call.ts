const patterns: Record<string, RegExp> = {};
export function findWord(text: string, word: string): number {
  return text.search(patterns[word] || (patterns[word] = new RegExp(`\\b${word.toLowerCase()}\\b`)));
}
