import { LRUCache } from 'lru-cache';

export {};
const fibs: LRUCache<number, number> = new LRUCache({ max: 256 });
function fib(n: number): number {
  if (n < 2) return n;
  if (fibs.get(n) !== undefined) return fibs.get(n)!;
  const value = fib(n - 1) + fib(n - 2);
  fibs.set(n, value);
  return value;
}
