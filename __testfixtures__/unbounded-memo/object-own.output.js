const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (k) => {
  const known = c.get(k);
  if (known !== undefined) return known;
  if (!c.has(k)) c.set(k, f(k));
  const cached = c.get(k);
  if (cached !== undefined) return cached;
  if (!c.has(k)) c.set(k, f(k));
  if (c.has(k)) g();
  const cached2 = c.get(k);
  if (cached2 !== undefined) return cached2;
  if (!c.has(k)) return c.get(k);
  return undefined;
};
