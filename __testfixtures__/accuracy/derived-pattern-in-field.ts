const regexps: Record<string, RegExp> = Object.create(null);
export function wordsRegexp(words: string): RegExp {
  return regexps[words] || (regexps[words] = new RegExp('^(?:' + words.replace(/ /g, '|') + ')$'));
}
export class Parser {
  keywords: RegExp;
  constructor(words: string) { this.keywords = wordsRegexp(words); }
  isKeyword(name: string): boolean { return this.keywords.test(name); }
}
