const c = {};
exports.a = (k) => {
  const v = c[k] === undefined ? (c[k] = f(k)) : c[k];
  const w = k in c ? c[k] : (c[k] = f(k));
  for (const x of c[k]) g(x);
  g(...c[k], typeof c[k], `${c[k]}`, c[k].length, c[k][0]);
  c[k]();
  return v + w;
};
