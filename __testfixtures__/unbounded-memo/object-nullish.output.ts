import { LRUCache } from 'lru-cache';

const c: LRUCache<string, string[]> = new LRUCache({ max: 256 });
export const a = (k: string) => {
  let value = c.get(k);
  if (value === undefined) {
    value = f(k);
    c.set(k, value);
  }
  return value;
};
export function b(k: string) {
  if (c.get(k) === undefined) {
    c.set(k, f(k));
  }
  if (!c.get(k)) {
    c.set(k, f(k));
  }
  let v = c.get(k);
  if (v === undefined) {
    v = f(k);
    c.set(k, v);
  }
  return v;
}
export const d = (k: string): string[] => {
  let value = c.get(k);
  if (value === undefined) {
    value = f(k);
    c.set(k, value);
  }
  return value;
};
export function e(k: string) {
  let value = c.get(k);
  if (value === undefined) {
    value = f(k);
    c.set(k, value);
  }
  return value;
}
export class X { m(k: string) {
  let value = c.get(k);
  if (value === undefined) {
    value = f(k);
    c.set(k, value);
  }
  return value;
} }
