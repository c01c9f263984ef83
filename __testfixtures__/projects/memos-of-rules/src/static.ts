class Inflector {
  private static readonly rules: readonly (readonly [RegExp, string])[] = [
    [/(s|x|z)$/, '$1es'],
    [/$/, 's'],
  ];
  private static readonly plurals = new Map<string, string>();

  static pluralOf(word: string): string {
    const known = Inflector.plurals.get(word);
    if (known !== undefined) return known;
    let plural = word;
    for (const [pattern, ending] of Inflector.rules) {
      if (!pattern.test(word)) continue;
      plural = word.replace(pattern, ending);
      break;
    }
    Inflector.plurals.set(word, plural);
    return plural;
  }
}

export const pluralOf = (word: string): string => Inflector.pluralOf(word);
