const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = (k) => {
  let value = c.get(k);
  if (!value) {
    value = f(k);
    c.set(k, value);
  }
  return value;
};
exports.b = (k) => { c.delete(k); c.delete('main'); c?.delete(k); };
exports.c = (k) => void c.delete(k);
