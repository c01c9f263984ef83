const c = {};
exports.a = (n) => {
  if (n in c) return c[n];
  const v = f(n);
  c[n] = v;
  c.main = v;
  c['x'] = v;
  c[`a${n}`] ??= v;
  return c[n] ?? (c[n] = v);
};
