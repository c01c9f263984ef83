import { LRUCache } from 'lru-cache';

export {};
type Pages = Record<string, Page>;
type Cache = Pages;
const cache: LRUCache<string, Page> = new LRUCache({ max: 256 });
const f = (k: string) => cache.get(k)!;
export const count = (all: Cache) => Object.keys(all).length;
