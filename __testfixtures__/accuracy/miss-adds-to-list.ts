const stems = new Map<string, string>();
function stem(word: string): string { return word.replace(/s$/, ''); }
/** Words that no earlier call has seen. */
export function fresh(words: readonly string[]): string[] {
  const found: string[] = [];
  for (const word of words) {
    if (stems.get(word) === undefined) {
      stems.set(word, stem(word));
      found.push(word);
    }
  }
  return found;
}
