import { LRUCache } from 'lru-cache';

export const cache = new LRUCache({ max: 256 });
let i = 0;
export const run = () => {
  const key = String(i++);
  const value = make(i);
  cache.set(key, value);
  return value;
};
