import { LRUCache } from 'lru-cache';

const c: LRUCache<string, Page> = new LRUCache({ max: 256 });
export const a = (k: string): string => {
  const t = c.get(k)?.title;
  if (t) return t;
  const u = c?.get(k)?.title ?? c.get(k)!.title;
  const w = c.get(k)?.lines?.[0]?.(k);
  c.set(k, f(k));
  return c.get(k)!.title;
};
