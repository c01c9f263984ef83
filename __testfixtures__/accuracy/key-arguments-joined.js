function memoize(fn) {
  const results = {};
  return (...parts) => {
    const key = parts.join('|');
    if (key in results) return results[key];
    const result = fn(...parts);
    results[key] = result;
    return result;
  };
}

const toTitle = memoize((first, second) => `${first}-${second}`.toUpperCase());

module.exports = { toTitle };
