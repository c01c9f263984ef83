function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as R;
  };
}

export const shortOf = memoize(
  (text: string): string => text.slice(0, 12),
  (text) => {
    if (text.length > 12) return text;
    return '';
  },
);
