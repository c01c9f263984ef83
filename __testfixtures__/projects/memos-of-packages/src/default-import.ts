import escapeStringRegexp from 'escape-string-regexp';

const patterns = new Map<string, RegExp>();

export function toPattern(word: string): RegExp {
  let pattern = patterns.get(word);
  if (!pattern) {
    pattern = new RegExp(`^${escapeStringRegexp(word)}$`, 'i');
    patterns.set(word, pattern);
  }
  return pattern;
}
