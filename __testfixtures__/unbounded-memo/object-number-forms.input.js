const c = {};
exports.a = (n) => {
  if (c[n] !== undefined) return c[n];
  c[0] = 1;
  c[-1] = 2;
  c[n + 1] = 4;
  return (c[n] = c[n - 1] + 1);
};
