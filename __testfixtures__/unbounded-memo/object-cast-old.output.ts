import { LRUCache } from 'lru-cache';

export {};
const cache = new LRUCache<string, Page>({ max: 256 });
const f = (k: string) => cache.get(k)!;
