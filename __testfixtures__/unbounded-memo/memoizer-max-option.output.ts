import memoizee from 'memoizee';

const a = memoizee((text: string) => text.length, { primitive: true, max: 100 });

const b = memoizee(
  (text: string, unit: string) => `${text}${unit}`,
  // Strings only.
  {
    primitive: true, // by text
    length: 2, // both
    max: 100
  });
const c = memoizee(
  (text: string) => text.length, // units
  { max: 100 },
);

const d = memoizee((text: string) => text.length, { 'max': 100, primitive: true, });

const e = memoizee((text: string) => (text.length), { max: 100 }
);

export const all = (text: string) => [a(text), b(text, 'm'), c(text), d(text), e(text)];
