/** memoizeBy(fn, keyOf): remembers results under keyOf(...args). */
export function memoizeBy(fn, keyOf) {
  const results = Object.create(null);
  return (...args) => {
    const key = keyOf(...args);
    if (key in results) {
      return results[key];
    }
    return (results[key] = fn(...args));
  };
}
