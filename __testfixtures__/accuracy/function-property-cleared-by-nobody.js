function toRange(text) {
  if (toRange.cache[text]) return toRange.cache[text];
  return (toRange.cache[text] = '[' + text + ']');
}
toRange.cache = {};
toRange.clearCache = () => (toRange.cache = {});
module.exports = toRange;
