const c = {};
exports.a = (k) => {
  if (k in c) return c[k];
  if (!(k in c) && k) c[k] = f(k);
  while (!(`a${k}` in c)) c[`a${k}`] = 1;
  return k in c ? c[k] : undefined;
};
