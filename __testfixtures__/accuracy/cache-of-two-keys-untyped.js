const cache = {
  get(property, value) {
    if (table[property] != null && table[property].hasOwnProperty(value)) return table[property][value];
    return undefined;
  },
  set(property, value, result) {
    if (table[property] == null) table[property] = {};
    return (table[property][value] = result);
  },
};
const table = {};

module.exports = function compile(property, value) {
  const known = cache.get(property, value);
  if (known != null) return known;
  const rule = property + ':' + String(value).trim() + ';';
  return cache.set(property, value, rule);
};
