import { LRUCache } from 'lru-cache';

export {};
const facts: LRUCache<number, number> = new LRUCache({ max: 100 });
export function fact(n: number): number {
  if (facts.get(n)) return facts.get(n)!;
  const value = n < 2 ? 1 : n * fact(n - 1);
  facts.set(n, value);
  return value;
}
