let calls = 0;

function even(n: number): boolean {
  if (n === 0) return true;
  const rest = odd(n - 1);
  calls++;
  return rest;
}

function odd(n: number): boolean {
  return n === 0 ? false : even(n - 1);
}

const evens = new Map<number, boolean>();
export function isEven(n: number): boolean {
  const known = evens.get(n);
  if (known !== undefined) return known;
  const value = even(n);
  evens.set(n, value);
  return value;
}

const odds = new Map<number, boolean>();
export function isOdd(n: number): boolean {
  const known = odds.get(n);
  if (known !== undefined) return known;
  const value = odd(n);
  odds.set(n, value);
  return value;
}

export const countCalls = (): number => calls;
