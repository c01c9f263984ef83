import { LRUCache } from 'lru-cache';

export {};
const cache: LRUCache<`a-${string}`, Page> = new LRUCache({ max: 256 });
const f = (k: `a-${string}`) => cache.get(k)!;
