const c = {};
exports.a = (k) => {
  c[k] &&= g(k);
  return (c[k] = f(k));
};
