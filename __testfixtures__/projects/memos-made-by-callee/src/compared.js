const parsed = {};
let last;

function parse(text) {
  return (parsed[text] = { words: text.split('.') });
}

export function open(text) {
  const one = parsed[text] || parse(text);
  const isSame = one === last;
  last = one;
  return isSame;
}
