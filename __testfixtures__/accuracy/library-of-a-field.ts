import { memoize } from 'lodash';

class Shop {
  private rate = 1;

  setRate(rate: number): void {
    this.rate = rate;
  }

  private readonly price = memoize((net: number) => net * this.rate);

  sell(net: number): number {
    return this.price(net);
  }
}

export const shop = new Shop();
