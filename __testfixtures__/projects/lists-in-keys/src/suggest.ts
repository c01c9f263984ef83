const PLACES = Object.freeze(['Kiel', 'Bremen', 'Rostock']);
const NAMES = ['Ada', 'Grace'];

function createSearch(words: readonly string[], limit: number): (typed: string) => readonly string[] {
  const answers = new Map<string, readonly string[]>();
  return (typed) => {
    const known = answers.get(typed);
    if (known) return known;
    const found = words.filter((word) => word.startsWith(typed)).slice(0, limit);
    answers.set(typed, found);
    return found;
  };
}

export const searchPlaces = createSearch(PLACES, 2);

function createNames(words: readonly string[]): (typed: string) => readonly string[] {
  const answers = new Map<string, readonly string[]>();
  return (typed) => {
    const known = answers.get(typed);
    if (known) return known;
    const found = words.filter((word) => word.startsWith(typed));
    answers.set(typed, found);
    return found;
  };
}

export const searchNames = createNames(NAMES);

export const learn = (name: string): number => NAMES.push(name);
