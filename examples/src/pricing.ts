import { discountFor } from './discounts.js';
import type { Currency } from './types.js';

const RATES: Readonly<Record<Currency, number>> = { EUR: 1, GBP: 0.84, USD: 1.09 };

const quotes: Record<string, number> = {};

/** Price of a number of pieces of one product, in cents. */
export function quote(product: string, quantity: number, currency: Currency): number {
  const key = `${product}/${quantity}/${currency}`;
  const known = quotes[key];
  if (known !== undefined) {
    return known;
  }
  const price = Math.round(listPrice(product) * quantity * (1 - discountFor(quantity)) * RATES[currency]);
  quotes[key] = price;
  return price;
}

function listPrice(product: string): number {
  let price = 500;
  for (const character of product) {
    price = (price * 31 + character.charCodeAt(0)) % 20_000;
  }
  return price + 100;
}
