const stems: { [word: string]: string } = Object.create(null);

const SUFFIXES = ['ations', 'ation', 'ings', 'ing', 'ness', 'ies', 'ers', 'er', 'es', 'ed', 's'] as const;

function strip(word: string): string {
  for (const suffix of SUFFIXES) {
    if (word.length - suffix.length >= 3 && word.endsWith(suffix)) {
      const root = word.slice(0, -suffix.length);
      return suffix === 'ies' ? `${root}y` : root;
    }
  }
  return word;
}

export function stem(word: string): string {
  if (word in stems) {
    return stems[word]!;
  }
  return (stems[word] = strip(word));
}
