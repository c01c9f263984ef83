const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (k) => {
  const known = c.get(k);
  if (known !== undefined) return known;
  if (!c.has(k) && k) c.set(k, f(k));
  while (!c.has(`a${k}`)) c.set(`a${k}`, 1);
  return c.has(k) ? c.get(k) : undefined;
};
