export function memo(fn, cache = {}) {
  return (k) => cache[k] || (cache[k] = fn(k));
}
