const matchers = new Map<string, (text: string) => string | undefined>();
function matcherOf(word: string): (text: string) => string | undefined {
  let matcher = matchers.get(word);
  if (!matcher) {
    const pattern = new RegExp(word, 'g');
    matcher = (text) => pattern.exec(text)?.[0];
    matchers.set(word, matcher);
  }
  return matcher;
}
/** The next match of the word in the text, from where the last call stopped. */
export function nextMatch(word: string, text: string): string | undefined {
  return matcherOf(word)(text);
}
