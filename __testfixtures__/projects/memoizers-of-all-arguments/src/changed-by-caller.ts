function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as R;
  };
}

const partsOf = memoize(
  (path: string): string[] => path.split('/'),
  (path) => path,
);

export function reversed(path: string): string[] {
  return partsOf(path).reverse();
}
