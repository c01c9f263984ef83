const { LRUCache } = require('lru-cache');

function fib(n) {
  if (fib.memo.has(n)) { return fib.memo.get(n); }
  const value = n < 2 ? n : fib(n - 1) + fib(n - 2);
  fib.memo.set(n, value);
  return value;
}
fib.memo = fib.memo || new LRUCache({ max: 256 });
module.exports = fib;
