const c = {};
exports.a = (k) => {
  const { x, y } = c[k] || (c[k] = f(k));
  const { z } = c[k] ?? {};
  const [p] = c[k] || [];
  return x + y + z + p;
};
