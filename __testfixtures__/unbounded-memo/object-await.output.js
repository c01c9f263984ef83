const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
exports.a = async (k) => {
  const v = c.get(k) === undefined ? c.set(k, await f(k)).get(k) : c.get(k);
  return v + (c.get(k) || c.set(k, await g(k)).get(k));
};
exports.b = (k) => { c.set(k, c.get(k) || f(k)); return c.get(k); };
exports.d = (k, cb) => { if (c.get(k)) return cb(null, c.get(k)); f(k, (e, v) => { c.set(k, v); cb(e, v); }); };
