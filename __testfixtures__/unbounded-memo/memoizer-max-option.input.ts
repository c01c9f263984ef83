import memoizee from 'memoizee';

const a = memoizee((text: string) => text.length, { primitive: true });

const b = memoizee(
  (text: string, unit: string) => `${text}${unit}`,
  // Strings only.
  {
    primitive: true, // by text
    length: 2 // both
  });
const c = memoizee(
  (text: string) => text.length, // units
);

const d = memoizee((text: string) => text.length, { 'max': Infinity, primitive: true, });

const e = memoizee((text: string) => (text.length)
);

export const all = (text: string) => [a(text), b(text, 'm'), c(text), d(text), e(text)];
