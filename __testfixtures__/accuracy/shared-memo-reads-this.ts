const prices = new Map<number, number>();

export class Calculator {
  constructor(readonly rate: number) {}

  price(amount: number): number {
    const hit = prices.get(amount);
    if (hit !== undefined) return hit;
    const value = amount * this.rate;
    prices.set(amount, value);
    return value;
  }
}
