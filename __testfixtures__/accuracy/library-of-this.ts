import { memoize } from 'lodash';

class Shop {
  rate = 1;

  setRate(rate: number): void {
    this.rate = rate;
  }

  readonly price = memoize(function (this: Shop, net: number) {
    return net * this.rate;
  });
}

export const shop = new Shop();
export const priceOf = (net: number): number => shop.price(net);
