export class Calc {
  private rate = 2;
  readonly #cache = new Map<number, number>();
  price(count: number): number {
    const hit = this.#cache.get(count);
    if (hit !== undefined) return hit;
    const made = count * this.rate;
    this.#cache.set(count, made);
    return made;
  }
}
export const calc = new Calc();
export function configure(options: object): void {
  Object.assign(calc, options);
}
