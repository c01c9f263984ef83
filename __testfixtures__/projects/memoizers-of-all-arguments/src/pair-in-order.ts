function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as R;
  };
}

export const gap = memoize(
  (from: string, to: string): number => from.length * 2 - to.length,
  (from, to) => (from < to ? `${from}\n${to}` : `${to}\n${from}`),
);
