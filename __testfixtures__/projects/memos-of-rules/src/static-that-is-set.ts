export class Inflector {
  static rules: [RegExp, string][] = [
    [/(s|x|z)$/, '$1es'],
    [/$/, 's'],
  ];
}

const plurals = new Map<string, string>();

export function pluralOf(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  let plural = word;
  for (const [pattern, ending] of Inflector.rules) if (pattern.test(word)) plural = word.replace(pattern, ending);
  plurals.set(word, plural);
  return plural;
}

export function forget(): void {
  Inflector.rules = [];
}
