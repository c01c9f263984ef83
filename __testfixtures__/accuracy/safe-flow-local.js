// @flow

type Counts = { [word: string]: number };

export function countWords(text: string, only?: Array<string>): Counts {
  const counts: Counts = {};
  for (const word of text.split(/\s+/)) {
    if (only && !only.includes(word)) continue;
    counts[word] = ((counts[word]: any) || 0) + 1;
  }
  return counts;
}
