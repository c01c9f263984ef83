/**
 * Memoize a synchronous, pure function on its first argument or on the key
 * derived by `keyOf`. Only use this for functions without side effects.
 */
export type KeyOf<A extends readonly unknown[]> = (...args: A) => string;

const defaultKey = (...args: readonly unknown[]): string => args.map(String).join('\u0000');

export function memoize<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  keyOf: KeyOf<A> = defaultKey,
): (...args: A) => R {
  const results = new Map<string, R>();

  return (...args: A): R => {
    const key = keyOf(...args);
    if (results.has(key)) {
      return results.get(key) as R;
    }
    const value = fn(...args);
    results.set(key, value);
    return value;
  };
}
