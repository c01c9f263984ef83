const labels: Map<string, Map<string, string>> = new Map();

export function label(locale: string, word: string): string {
  const lower = locale.toLowerCase();
  let words = labels.get(lower);
  if (words === undefined) labels.set(lower, (words = new Map()));
  const known = words.get(word);
  if (known !== undefined) return known;
  const made = `${lower}: ${word.trim().normalize('NFC')}`;
  words.set(word, made);
  return made;
}
