const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (n) => {
  const v = c.get(String(n)) === undefined ? c.set(String(n), f(n)).get(String(n)) : c.get(String(n));
  const p = c && c.get(String(n));
  const q = typeof(c.set(String(n), f(n)).get(String(n)));
  return v + (c.get(String(n)) || c.set(String(n), f(n)).get(String(n))) + p + q;
};
