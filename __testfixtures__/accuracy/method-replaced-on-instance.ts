export class Pricing {
  readonly #prices = new Map<number, number>();

  rate(amount: number): number {
    return amount > 100 ? 0.9 : 1;
  }

  price(amount: number): number {
    const known = this.#prices.get(amount);
    if (known !== undefined) return known;
    const made = amount * this.rate(amount);
    this.#prices.set(amount, made);
    return made;
  }
}

export const pricing = new Pricing();

export function customise(overrides: object): void {
  Object.assign(pricing, overrides);
}
