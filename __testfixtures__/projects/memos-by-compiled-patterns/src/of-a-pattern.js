const sizes = /(\d+)(px|pt)/g;
const size = new RegExp(sizes);
const cache = {};

export function parse(text) {
  if (cache[text]) return cache[text];
  const found = size.exec(text);
  return (cache[text] = found ? found[2] : 'none');
}
