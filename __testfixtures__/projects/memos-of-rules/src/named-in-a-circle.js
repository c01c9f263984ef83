var one = two;
var two = one;
const WORDS = { a: 'b' };
const known = {};

export function wordOf(text) {
  if (known[text]) return known[text];
  const word = WORDS[text];
  return (known[text] = String(word) + String(two));
}
