import { Cacheable } from 'cacheable';
import { Cache } from 'memory-cache';

const pages = new Cacheable({ ttl: '1h' });
const rates = new Cache<string, number>();
const quotes = new Cache<string, number>();

export async function getPage(path: string): Promise<string> {
  return await pages.getOrSet(path, async () => (await fetch(path)).text());
}

export function getRate(currency: string): number {
  const known = rates.get(currency);
  return known ?? rates.put(currency, currency.length);
}

export function getQuote(product: string): number {
  const known = quotes.get(product);
  return known ?? quotes.put(product, product.length, 1000);
}
