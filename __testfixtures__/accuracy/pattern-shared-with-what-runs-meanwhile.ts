const counts: Record<string, number> = Object.create(null);

const WORD = /\w+|\[/g;

function count(source: string): number {
  WORD.lastIndex = 0;
  let words = 0;
  while (WORD.lastIndex < source.length && WORD.test(source)) words += source.at(WORD.lastIndex) === '[' ? count(source.slice(WORD.lastIndex)) : 1;
  return words;
}

export function countWords(source: string): number {
  let known = counts[source];
  if (known === undefined) {
    known = count(source);
    counts[source] = known;
  }
  return known;
}
