const units = 'px|pt';
let size = new RegExp(`(\\d+)(${units})`);
const cache = {};

export function goOn() {
  size = /(\d+)(px)/g;
}

export function parse(text) {
  if (cache[text]) return cache[text];
  const found = size.exec(text);
  return (cache[text] = found ? found[2] : 'none');
}
