import { LRUCache } from 'lru-cache';
const cache = new LRUCache<string, string[]>({ max: 100 });
export function split(text: string): string[] {
  let parts = cache.get(text);
  if (!parts) cache.set(text, (parts = text.split(' ')));
  return parts;
}
