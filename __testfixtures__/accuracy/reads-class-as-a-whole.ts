class Config {
  static rate = 2;
}
export const setRate = (next: number): void => void (Config.rate = next);
const prices = new Map<number, number>();

export function price(n: number): number {
  const known = prices.get(n);
  if (known !== undefined) return known;
  const { rate } = Config;
  const value = n * rate;
  prices.set(n, value);
  return value;
}
