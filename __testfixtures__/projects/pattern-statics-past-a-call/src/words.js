const cache = {};

export function wordOf(text) {
  if (cache[text]) return cache[text];
  return (cache[text] = text.replace(/[^a-z]+/g, ' ').trim());
}
