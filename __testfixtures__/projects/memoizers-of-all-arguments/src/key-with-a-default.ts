function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as R;
  };
}

export const greetingIn = memoize(
  (name: string, locale?: string): string => (locale === undefined ? name : `${name} (${locale})`),
  (name, locale = 'en') => `${locale}:${name}`,
);
