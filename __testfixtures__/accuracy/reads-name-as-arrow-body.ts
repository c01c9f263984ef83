let rate = 2;
export const setRate = (next: number): void => void (rate = next);
const getRate = () => rate;
const prices = new Map<number, number>();

export function price(n: number): number {
  const known = prices.get(n);
  if (known !== undefined) return known;
  const value = n * getRate();
  prices.set(n, value);
  return value;
}
