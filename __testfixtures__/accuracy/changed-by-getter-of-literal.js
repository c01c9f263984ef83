const cache = new Map();
function toParts(text) {
  const hit = cache.get(text);
  if (hit !== undefined) return hit;
  const made = text.split('');
  cache.set(text, made);
  return made;
}
function toRow(text) {
  return {
    get parts() {
      return toParts(text);
    },
  };
}
export const add = (text) => toRow(text).parts.push('end');
