const memo = (fn) => {
  const cache = Object.create(null);
  return (str) => { const hit = cache[str]; return hit || (cache[str] = fn(str)); };
};
export const fib = memo((n) => (n < 2 ? String(n) : fib(n - 1) + fib(n - 2)));
