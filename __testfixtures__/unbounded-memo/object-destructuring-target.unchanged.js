const c = {};
exports.a = (k) => {
  let v = c[k];
  if (!v) { [c[k]] = f(k); v = c[k]; }
  ({ x: c[k] } = f(k));
  return v;
};
