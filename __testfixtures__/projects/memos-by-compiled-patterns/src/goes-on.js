const units = 'px|pt|em';
const size = new RegExp(`(\\d+)(${units})`, 'g');
const cache = {};

export function parse(text) {
  if (cache[text]) return cache[text];
  const found = size.exec(text);
  return (cache[text] = found ? found[2] : 'none');
}
