const cache = new Map();
export function remember(key, value, ttl) {
  if (ttl === void 0) { ttl = 0; }
  cache.set(key, value);
  if (ttl !== 0) setTimeout(() => cache.delete(key), ttl);
}
export function recall(key) { return cache.get(key); }
