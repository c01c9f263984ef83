const units = 'px|pt|em';
const words = ['bold', 'light'];
const size = new RegExp(`^(\\d+)(${units})`);
const weight = new RegExp('^(?:' + words.join('|') + ')$', 'i');
const ends = new RegExp(words.join('|'));
const cache = {};

export function parse(text) {
  if (cache[text]) return cache[text];
  const found = size.exec(text);
  const parsed = found ? `${found[1]} ${found[2]}` : String(weight.test(text) || ends.test(text));
  return (cache[text] = parsed);
}
