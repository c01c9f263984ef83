import { LRUCache } from 'lru-cache';

const c: LRUCache<string, Page> = new LRUCache({ max: 256 });
export const a = (k: string) => (c.has(k) ? c.get(k)! : c.set(k, f(k)).get(k)!);
export const a2 = (k: string) => g(c.get(k) ?? c.set(k, f(k)).get(k)!, c.set(k, g(c.set(k, f(k)).get(k)!)).get(k)!);
export function b(k: string) {
  const { x, y } = c.get(k) || c.set(k, f(k)).get(k)!;
  const z = k ? c.set(k, f(k)).get(k)! : undefined;
  let page: Page | undefined;
  page = c.get(k) ?? c.set(k, f(k)).get(k)!;
  return [x, y, z, page, ...(c.get(k) ?? c.set(k, f(k)).get(k)!).lines];
}
export const e = async (k: string) => g(c.set(k, await f(k)).get(k)!);
