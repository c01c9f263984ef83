const prices = new Map<string, number>();

export class Calculator {
  constructor(private readonly rate: number) {}

  price(amount: number): number {
    const key = `${this.rate}:${amount}`;
    const hit = prices.get(key);
    if (hit !== undefined) return hit;
    const value = this.round(amount * this.rate);
    prices.set(key, value);
    return value;
  }

  private round(amount: number): number {
    return Math.round(amount);
  }
}

export function total(amounts: number[], rate: number): number {
  const calculator = new Calculator(rate);
  return amounts.reduce((sum, amount) => sum + calculator.price(amount), 0);
}
