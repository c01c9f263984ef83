const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (n) => {
  if (c.get(n) !== undefined) return c.get(n);
  c.set(0, 1);
  c.set(-1, 2);
  c.set(n + 1, 4);
  const value = c.get(n - 1) + 1;
  c.set(n, value);
  return value;
};
