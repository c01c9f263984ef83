const cache = new Map();
export function normalise(value) {
  if (cache.has(value)) return cache.get(value);
  const result = String(value).trim().toLowerCase();
  cache.set(value, result);
  return result;
}
