const RULES = [
  { pattern: /(s|x|z)$/, to: '$1es' },
  { pattern: /$/, to: 's' },
];
const cache = new Map<string, string>();
export function plural(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const rule = RULES.find(({ pattern }) => pattern.test(word));
  const made = rule ? word.replace(rule.pattern, rule.to) : word;
  cache.set(word, made);
  return made;
}
