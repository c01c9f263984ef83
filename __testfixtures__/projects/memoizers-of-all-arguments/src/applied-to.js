function memoize(fn) {
  const results = new Map();
  return function (...args) {
    const key = args.join('|');
    if (results.has(key)) return results.get(key);
    const result = fn.apply(this, args);
    results.set(key, result);
    return result;
  };
}

export const tagOf = memoize(function (text) {
  return this.prefix + text.trim();
});
