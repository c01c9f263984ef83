const slugs = new Map();
function transform(text) { return text.toLowerCase(); }
export function setTransform(fn) { transform = fn; }
export function slug(text) {
  const key = String(text);
  const hit = slugs.get(key);
  if (hit !== undefined) return hit;
  const value = `${transform(key)}`;
  slugs.set(key, value);
  return value;
}
