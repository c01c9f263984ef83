const c = {}
module.exports = function (k) {
  if (k in c) return c[k]
  if (c.hasOwnProperty(k)) { return c[k] }
  return c[k] = f(k)
}
