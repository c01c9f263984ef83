import { MemoizeExpiring } from 'typescript-memoize';

export class Prices {
  @MemoizeExpiring(5000, (product: string, day: number) => `${product};${day}`)
  static of(product: string, day: number): number {
    return product.length * day;
  }
}

export const total = (products: string[], day: number) => products.reduce((sum, product) => sum + Prices.of(product, day), 0);
