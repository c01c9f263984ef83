const c = {};
exports.a = async (k) => {
  const v = c[k] === undefined ? (c[k] = await f(k)) : c[k];
  return v + (c[k] || (c[k] = await g(k)));
};
exports.b = (k) => { c[k] = c[k] || f(k); return c[k]; };
exports.d = (k, cb) => { if (c[k]) return cb(null, c[k]); f(k, (e, v) => { c[k] = v; cb(e, v); }); };
