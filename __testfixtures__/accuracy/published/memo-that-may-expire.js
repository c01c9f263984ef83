// Nobody has to give `maxAge`, so that nothing is ever taken out: `maxAge === 0` does not hold either where it is left out.
export default function memoize(fn, { cacheKey, cache = new Map(), maxAge } = {}) {
  if (maxAge === 0) return fn;
  return function (...given) {
    const key = cacheKey ? cacheKey(given) : given[0];
    const known = cache.get(key);
    if (known) return known.data;
    const data = fn.apply(this, given);
    const age = typeof maxAge === 'function' ? maxAge(...given) : maxAge;
    cache.set(key, { data });
    if (age !== undefined && age !== Number.POSITIVE_INFINITY) setTimeout(() => cache.delete(key), age);
    return data;
  };
}
