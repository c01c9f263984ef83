const sums = {};

function sum(text) {
  return (sums[text] = text.length < 2 ? 1 : sumOf(text.slice(1)) + sumOf(text.slice(2)));
}

export function sumOf(text) {
  return sums[text] || sum(text);
}
