const counts: Record<string, number> = Object.create(null);

const WORD = /\w+/g;

function count(source: string): number {
  let words = 0;
  if (source.length > 80) WORD.lastIndex = 0;
  while (WORD.lastIndex < source.length && WORD.test(source)) {
    words += 1;
    if (words > 20) break;
  }
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
