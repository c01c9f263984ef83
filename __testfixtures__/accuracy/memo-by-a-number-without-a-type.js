// `width` is counted with: no object that has nothing but a text is.
let seen = 0;

class Label {
  toString() {
    return `label ${++seen}`;
  }
}

const padded = new Map();

export function pad(text, width) {
  const key = `${text.length}:${text}:${width}`;
  let found = padded.get(key);
  if (found === undefined) {
    found = fill(text.toLowerCase(), width);
    padded.set(key, found);
  }
  return found;
}

export function fill(text, width) {
  width = width || 2;
  return text.trim() + ' '.repeat(Math.max(0, width - text.length));
}

export const filling = fill;
export const label = new Label();
