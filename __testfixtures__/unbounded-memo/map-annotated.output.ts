import { LRUCache } from 'lru-cache';

export const a = 1;
let sizes: LRUCache<string, number> = new LRUCache({ max: 256 });

export function size(key: string) {
  if (!sizes.has(key)) sizes.set(key, key.length);
  return sizes.get(key)!;
}

export function reset() {
  sizes = new LRUCache({ max: 256 });
}
