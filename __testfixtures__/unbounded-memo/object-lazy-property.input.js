function fib(n) {
  if (n in fib.memo) { return fib.memo[n]; }
  return fib.memo[n] = n < 2 ? n : fib(n - 1) + fib(n - 2);
}
fib.memo = fib.memo || {};
module.exports = fib;
