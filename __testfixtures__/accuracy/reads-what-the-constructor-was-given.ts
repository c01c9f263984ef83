interface Options {
  rate: number;
}

class Shop {
  readonly #prices = new Map<number, number>();

  constructor(private readonly options: Options) {}

  price(n: number): number {
    const known = this.#prices.get(n);
    if (known !== undefined) return known;
    const value = n * this.options.rate;
    this.#prices.set(n, value);
    return value;
  }
}

const options = { rate: 2 };
const shop = new Shop(options);
export const setRate = (next: number): void => void (options.rate = next);
export const price = (n: number): number => shop.price(n);
