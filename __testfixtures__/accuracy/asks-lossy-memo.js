const keysCache = {};
function toKeys(text, mode) {
  if (keysCache[text]) return keysCache[text];
  return (keysCache[text] = mode ? text.toUpperCase() : text.toLowerCase());
}
const getters = {};
export function describe(path) {
  const hit = getters[path];
  if (hit) return hit;
  return (getters[path] = toKeys(path, false) + '!');
}
export function other(path) { return toKeys(path, true); }
