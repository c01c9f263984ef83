import memoizee from 'memoizee';

let next = 0;
const idOf = memoizee((name: string) => {
  next += 1;
  return `${name}-${next}`;
});

export const id = (name: string): string => idOf(name);
