const { LRUCache } = require('lru-cache')

const c = new LRUCache({ max: 256 })
module.exports = function (k) {
  const known = c.get(String(k))
  if (known !== undefined) return known
  const cached = c.get(String(k))
  if (cached !== undefined) { return cached }
  const value = f(k)
  c.set(String(k), value)
  return value
}
