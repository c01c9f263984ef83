function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as R;
  };
}

export const sumTo: (n: number) => number = memoize(
  (n: number): number => (n < 2 ? n : n + sumTo(n - 1)),
  (n) => String(n),
);
