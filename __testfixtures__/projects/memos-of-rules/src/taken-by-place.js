const RULES = [
  [/(s|x|z)$/, '$1es'],
  [/$/, 's'],
];
const cache = {};
export function plural(word) {
  if (cache[word]) return cache[word];
  for (let i = 0; i < RULES.length; i++) {
    const rule = RULES[i];
    if (rule[0].test(word)) return (cache[word] = word.replace(rule[0], rule[1]));
  }
  return (cache[word] = word);
}
