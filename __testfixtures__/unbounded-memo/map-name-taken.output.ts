import { type Options, LRUCache as BoundedLRUCache } from 'lru-cache';
import { LRUCache } from './our-lru.ts';

export const own = new LRUCache();
export const options: Options = {};
const cache = new BoundedLRUCache<string, string>({ max: 256 });
export const get = (k: string) => cache.get(k);
