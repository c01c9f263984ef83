function toRange(min, max) {
  const key = min + ':' + max;
  if (toRange.cache[key]) return toRange.cache[key];
  const range = '[' + min + '-' + max + ']';
  toRange.cache[key] = range;
  return range;
}
toRange.cache = {};
module.exports = toRange;
