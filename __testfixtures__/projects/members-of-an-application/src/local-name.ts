class Lower {
  static words: Record<string, string> = {};
  private readonly texts = new Map<string, string>();

  static word(word: string): string {
    const memo = Lower.words;
    if (memo[word]) return memo[word];
    const made = word.toLowerCase();
    memo[word] = made;
    return made;
  }

  text(text: string): string {
    const { texts } = this;
    const found = texts.get(text);
    if (found !== undefined) return found;
    const made = text.toLowerCase();
    texts.set(text, made);
    return made;
  }
}

export const word = (text: string): string => Lower.word(text);
export const lower = new Lower();
