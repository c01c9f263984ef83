class Remembered<V> {
  private readonly values = new Map<string, V>();

  remember(key: string, make: () => V): V {
    if (!this.values.has(key)) this.values.set(key, make());
    return this.values.get(key) as V;
  }
}

const prices = new Remembered<string>();

export class Shop {
  constructor(private readonly currency: string) {}

  priceOf(amount: string): string {
    return prices.remember(amount, () => `${amount} ${this.currency}`);
  }
}
