import { LRUCache } from 'lru-cache';

export let cache = /** @type {LRUCache<any, any>} */ (new LRUCache({ max: 9 }));
export const get = (text) => cache.get(text);
export const drop = () => {
  cache = new LRUCache({ max: 9 });
};
