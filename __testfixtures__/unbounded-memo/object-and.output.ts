import { LRUCache } from 'lru-cache';

const c: LRUCache<string, Page> = new LRUCache({ max: 256 });
export const a = (k: string): Page => {
  if (c.get(k) && c.get(k)!.ok) return c.get(k)!;
  if (c.get(k)?.ok) return c.get(k)!;
  const hit = k && c.get(k)!;
  if (hit) return hit;
  const value = f(k);
  c.set(k, value);
  return value;
};
