const RULES = [
  { pattern: /(s|x|z)$/, to: '$1es' },
  { pattern: /$/, to: 's' },
];
const plurals = new Map<string, string>();

export function pluralOf(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  const rule = RULES.find(({ pattern }) => pattern.test(word));
  const plural = rule ? word.replace(rule.pattern, rule.to) : word;
  plurals.set(word, plural);
  return plural;
}

export function setEnding(place: number, to: string): void {
  const rule = RULES[place];
  if (rule) rule.to = to;
}
