import { LRUCache } from 'lru-cache';

export {};
const cache: LRUCache<string, Page> | undefined = new LRUCache({ max: 256 });
const f = (k: string) => cache?.get(k);
