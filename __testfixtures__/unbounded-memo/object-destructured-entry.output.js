const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (k) => {
  const { x, y } = c.get(k) || c.set(k, f(k)).get(k);
  const { z } = c.get(k) ?? {};
  const [p] = c.get(k) || [];
  return x + y + z + p;
};
