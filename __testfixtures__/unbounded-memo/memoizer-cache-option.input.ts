import memoize from 'memoize';

const a = memoize((text: string) => text.length);
const b = memoize((text: string, unit: string) => `${text}${unit}`, { cacheKey: JSON.stringify });
const c = memoize(
  (text: string, unit: string) => `${text}${unit}`,
  {
    cacheKey: ([text, unit]) => `${text}/${unit}`, // both
  },
);
const d = memoize((text: string) => text.length, { cache: new Map() });
const e = memoize((text: string) => text.length, {});
const f = memoize((text: string) => text.length, { /* none yet */ });

export const all = (text: string) => [a(text), b(text, 'm'), c(text, 'm'), d(text), e(text), f(text)];
