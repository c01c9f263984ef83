import { formatMoney } from '../i18n/index.js';

export interface Price {
  amount: number;
  currency: string;
}

class PriceFormatter {
  private readonly rendered = new Map<string, string>();
  private hits = 0;
  private misses = 0;

  format(price: Price, locale: string): string {
    const cache = this.rendered;
    const key = `${price.amount}|${price.currency}|${locale}`;
    const hit = cache.get(key);
    if (hit !== undefined) {
      this.hits++;
      return hit;
    }
    this.misses++;
    const text = formatMoney(price.amount, { locale, currency: price.currency });
    cache.set(key, text);
    return text;
  }

  stats(): { hits: number; misses: number } {
    return { hits: this.hits, misses: this.misses };
  }
}

export const priceFormatter = new PriceFormatter();
