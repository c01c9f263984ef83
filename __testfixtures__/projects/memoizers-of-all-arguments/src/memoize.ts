type KeyOf<A extends readonly unknown[]> = (...args: A) => string;

const joinArgs = (...args: readonly unknown[]): string => args.map(String).join('\u001f');

export function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R, keyOf: KeyOf<A> = joinArgs): (...args: A) => R {
  const results = new Map<string, R>();

  return (...args: A): R => {
    const key = keyOf(...args);
    if (results.has(key)) return results.get(key) as R;
    const result = fn(...args);
    results.set(key, result);
    return result;
  };
}
