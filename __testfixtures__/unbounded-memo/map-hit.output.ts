import { LRUCache } from 'lru-cache';

const c = new LRUCache<string, Page>({ max: 256 });
export function a(k: string): Page {
  // hit?
  const known = c.get(k);
  if (known !== undefined) {
    return known; // yes
  }
  const cached = c.get(k);
  if (cached !== undefined) return cached;
  if (c.has(k)) return c.get('a')!;
  if (c.has(k) && k) return c.get(k)!;
  const cached2 = c.get(k);
  if (cached2 !== undefined /* x */) return cached2;
  // eslint-disable-next-line no-x
  if (c.has(k)) return c.get(k)!;
  const page = f(k);
  c.set(k, page);
  return page;
}
export const b = (k: string) => { if (c.has(k)) return c.get(k); return undefined; };
export const d = (k: string) => {
  if (k) g();
  else if (c.has(k)) return c.get(k);
  const known = c.get(k);
  if (known !== undefined) return known;
  else return undefined;
};
