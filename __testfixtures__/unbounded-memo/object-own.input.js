const c = {};
exports.a = (k) => {
  if (c.hasOwnProperty(k)) return c[k];
  if (!c.hasOwnProperty(k)) c[k] = f(k);
  if (Object.prototype.hasOwnProperty.call(c, k)) return c[k];
  if (!Object.prototype.hasOwnProperty.call(c, k)) c[k] = f(k);
  if ({}.hasOwnProperty.call(c, k)) g();
  if (Object.hasOwn(c, k)) return c[k];
  if (!hasOwn.call(c, k)) return c[k];
  return undefined;
};
