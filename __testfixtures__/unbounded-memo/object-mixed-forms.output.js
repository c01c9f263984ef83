const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (n) => {
  const known = c.get(String(n));
  if (known !== undefined) return known;
  const v = f(n);
  c.set(String(n), v);
  c.set('main', v);
  c.set('x', v);
  const key = `a${n}`;
  if (c.get(key) == null) {
    c.set(key, v);
  }
  const cacheKey = String(n);
  let value = c.get(cacheKey);
  if (value == null) {
    value = v;
    c.set(cacheKey, value);
  }
  return value;
};
