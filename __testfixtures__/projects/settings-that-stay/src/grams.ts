const grams = new Map<string, ReadonlySet<string>>();

function toGrams(text: string): ReadonlySet<string> {
  const known = grams.get(text);
  if (known) return known;
  const found = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i += 1) found.add(text.slice(i, i + 2));
  grams.set(text, found);
  return found;
}

export const sharesFirst = (a: string, b: string): boolean => toGrams(a).has(b.slice(0, 2));

const letters = new Map<string, ReadonlySet<string>>();

function toLetters(text: string): ReadonlySet<string> {
  const known = letters.get(text);
  if (known) return known;
  const found: ReadonlySet<string> = new Set(text);
  letters.set(text, found);
  return found;
}

/** What is read only here is written there. */
export const addLetter = (a: string, b: string): number => (toLetters(a) as Set<string>).add(b).size;
