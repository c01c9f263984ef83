const cache = new Map();
function put(key, value, ttl) {
  if (ttl === 0) return;
  cache.set(key, value);
  if (ttl > 0) setTimeout(() => cache.delete(key), ttl);
}
export function remember(key, value, { ttl = 0 } = {}) { put(key, value, ttl); }
export function recall(key) { return cache.get(key); }
