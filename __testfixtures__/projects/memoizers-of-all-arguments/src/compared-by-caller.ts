function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as R;
  };
}

const rangeOf = memoize(
  (from: number, to: number): { from: number; to: number } => ({ from, to }),
  (from, to) => `${from}-${to}`,
);

export function isSameRange(from: number, to: number, of: number): boolean {
  return rangeOf(from, to) === rangeOf(from, of);
}
