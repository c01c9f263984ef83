import memoize from 'memoize';
import { LRUCache } from 'lru-cache';

const a = memoize((text: string) => text.length, { cache: new LRUCache({ max: 100 }) });
const b = memoize((text: string, unit: string) => `${text}${unit}`, { cacheKey: JSON.stringify, cache: new LRUCache({ max: 100 }) });
const c = memoize(
  (text: string, unit: string) => `${text}${unit}`,
  {
    cacheKey: ([text, unit]) => `${text}/${unit}`, // both
    cache: new LRUCache({ max: 100 }),
  },
);
const d = memoize((text: string) => text.length, { cache: new LRUCache({ max: 100 }) });
const e = memoize((text: string) => text.length, { cache: new LRUCache({ max: 100 }) });
const f = memoize((text: string) => text.length, { cache: new LRUCache({ max: 100 }) /* none yet */ });

export const all = (text: string) => [a(text), b(text, 'm'), c(text, 'm'), d(text), e(text), f(text)];
