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
exports.b = (k) => {
  let value = c.get(k);
  if (!value) {
    value = f(k);
    c.set(k, value);
  }
  return value;
};
exports.c = function (k) { if (c.get(k)) return c.get(k); const value = f(k); c.set(k, value); return value; };
exports.d = (k) => { if (!c.get(k)) c.set(k, f(k)); return c.get(k); };
exports.e = (k) => { if (!c.get(k)) { c.set(k, f(k)); } return c.get(k); };
