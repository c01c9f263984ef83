function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = args.join('');
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = fn(...args);
    results.set(key, result);
    return result;
  };
}

export const pairOf = memoize((left: string, right: string): string => `<${left}><${right}>`);
