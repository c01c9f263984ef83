const RULES: Record<string, RegExp> = { a: /(s|x|z)$/, b: /y$/ };
const cache = new Map<string, string>();
export function kindOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  let made = '';
  for (const [name, pattern] of Object.entries(RULES)) if (pattern.test(word)) made = name;
  cache.set(word, made);
  return made;
}
