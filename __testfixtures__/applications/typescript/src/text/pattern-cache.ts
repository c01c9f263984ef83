const patterns = new Map<string, RegExp>();

const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole word, case insensitive. Not global, so the instances hold no position. */
function wordPattern(word: string): RegExp {
  const existing = patterns.get(word);
  if (existing) {
    return existing;
  } else {
    const pattern = new RegExp(`(^|\\W)(${escape(word)})(?=\\W|$)`, 'iu');
    patterns.set(word, pattern);
    return pattern;
  }
}

export function containsWord(text: string, word: string): boolean {
  return wordPattern(word).test(text);
}

export function markWord(text: string, word: string): string {
  return text.replace(wordPattern(word), '$1<mark>$2</mark>');
}
