import { LRUCache } from 'lru-cache';

export const cache = new LRUCache({ max: 256 });
export const run = (k) => use(cache.set(String(k), make(k)).get(String(k)));
