const RULES: Record<string, { pattern: RegExp; to: string }> = { a: { pattern: /(s|x|z)$/, to: '$1es' }, b: { pattern: /$/, to: 's' } };
const plurals = new Map<string, string>();

export function pluralOf(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  let plural = word;
  for (const [name, rule] of Object.entries(RULES)) if (rule.pattern.test(word)) plural = name + word.replace(rule.pattern, rule.to);
  plurals.set(word, plural);
  return plural;
}

export function each(change: (rule: { to: string }) => void): void {
  for (const rule of Object.values(RULES)) change(rule);
}
