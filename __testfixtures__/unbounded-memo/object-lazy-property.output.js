const { LRUCache } = require('lru-cache');

function fib(n) {
  const known = fib.memo.get(n);
  if (known !== undefined) { return known; }
  const value = n < 2 ? n : fib(n - 1) + fib(n - 2);
  fib.memo.set(n, value);
  return value;
}
fib.memo = fib.memo || new LRUCache({ max: 256 });
module.exports = fib;
