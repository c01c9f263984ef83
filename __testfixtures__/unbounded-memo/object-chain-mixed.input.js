const c = {};
exports.a = (n) => {
  const v = c[n] === undefined ? (c[n] = f(n)) : c[n];
  const p = c && c[n];
  const q = typeof(c[n] = f(n));
  return v + (c[n] ||= f(n)) + p + q;
};
