import { randomUUID } from 'node:crypto';

export interface Quote {
  id: string;
  listingId: string;
  amount: number;
  currency: string;
  expiresAt: number;
}

export class QuoteStore {
  readonly #quotes = new Map<string, Quote>();

  create(listingId: string, amount: number, currency: string): Quote {
    const quote: Quote = {
      id: randomUUID(),
      listingId,
      amount,
      currency,
      expiresAt: Date.now() + 15 * 60_000,
    };
    this.#quotes.set(quote.id, quote);
    return quote;
  }

  find(id: string): Quote | undefined {
    const quote = this.#quotes.get(id);
    return quote && quote.expiresAt > Date.now() ? quote : undefined;
  }
}

export const quotes = new QuoteStore();
