function memoize(make) {
  const made = new Map();
  return function (key) {
    if (made.has(key)) return made.get(key);
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const fib = memoize((n) => (n < 2 ? n : fib(n - 1) + fib(n - 2)));

export function fibOf(n) {
  return fib(Number(n));
}
