import { LRUCache } from 'lru-cache';

const squares = new LRUCache({ max: 256 });

export function square(n) {
  const known = squares.get(n);
  if (known !== undefined) return known;
  const result = n * n;
  squares.set(n, result);
  return result;
}
