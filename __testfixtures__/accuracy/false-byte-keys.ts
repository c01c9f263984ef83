const names = new Map<number, string>();

export function toNames(words: Uint32Array): string[] {
  return Array.from(words, String).map((_, at) => {
    const word = words[at]!;
    const known = names.get(word);
    if (known !== undefined) return known;
    const made = `word ${word.toString(16)}`;
    names.set(word, made);
    return made;
  });
}
