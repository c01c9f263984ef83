import { LRUCache } from 'lru-cache';

export const cache = new LRUCache<string, number>({ max: 256 });
export function outer(k: string) {
  const inner = (cache: Map<string, number>) => cache.get(k);
  {
    const cache = new Map<string, number>();
    inner(cache);
  }
  return cache.get(k);
}
