const cache = new Map();
export function parse(text) {
  const hit = cache.get(text);
  if (hit !== undefined) return hit;
  const made = text.split('');
  cache.set(text, made);
  return made;
}
