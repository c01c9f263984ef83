export {};
const fibs: { [n: number]: number } = {};
function fib(n: number): number {
  if (n < 2) return n;
  if (fibs[n] !== undefined) return fibs[n];
  return (fibs[n] = fib(n - 1) + fib(n - 2));
}
