const colors = new Map();

export const color = getColor;

function getColor(text) {
  if (colors.has(text)) return colors.get(text);
  const descriptor = Object.freeze({ name: text.toLowerCase() });
  colors.set(text, descriptor);
  return descriptor;
}

let last = getColor('red');

export function isAgain(text) {
  const next = getColor(text);
  const same = next === last;
  last = next;
  return same;
}
