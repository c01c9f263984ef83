import memo from 'memo-decorator';
import { memoize, memoizeAsync } from 'utils-decorators';
import { Memoize } from 'lodash-decorators';

/** One for each request: what its decorator keeps stays all the same, unless it is kept with the instance. */
export class Prices {
  readonly currency: string;

  constructor(currency: string) {
    this.currency = currency;
  }

  @memo()
  ofProduct(product: string): number {
    return product.length;
  }

  @memoize({ expirationTimeMs: 1000 })
  ofOrder(order: string): number {
    return order.length;
  }

  @memoizeAsync(1000)
  async ofCustomer(customer: string): Promise<number> {
    return customer.length;
  }

  @Memoize()
  ofDay(day: string): number {
    return day.length;
  }
}

export function getPrice(product: string, currency: string): number {
  return new Prices(currency).ofProduct(product);
}
