import { LRUCache } from 'lru-cache';

export const a = new LRUCache({ max: 256 });
export const f = (k) => {
  let v;
  v = make(k);
  a.set(k, v);
  const w = v;
  a.set(k, w);
  g((a.set(k, v), v), a.get(k).length);
  a.set(k.x, a.get(k)), h();
  for (const i of k) a.set(i, i);
  return w;
};
