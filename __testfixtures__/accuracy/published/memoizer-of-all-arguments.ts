export function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args: A): R => {
    const key = args.join('|');
    if (results.has(key)) return results.get(key) as R;
    const result = fn(...args);
    results.set(key, result);
    return result;
  };
}

export const cellOf = memoize((sheet: string, row: number): string => `${sheet}!A${row}`);
