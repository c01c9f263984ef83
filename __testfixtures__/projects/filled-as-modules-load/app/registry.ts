export interface Shipping {
  readonly name: string;
  readonly price: (grams: number) => number;
}

/** Only plugins put something in, as they load. */
const carriers = new Map<string, Shipping>();

export function addCarrier(shipping: Shipping): void {
  carriers.set(shipping.name, shipping);
}

export const getCarrier = (name: string): Shipping | undefined => carriers.get(name);

/** The same, and each request adds one more. */
const quotes = new Map<string, Shipping>();

export function addQuote(shipping: Shipping): void {
  quotes.set(shipping.name, shipping);
}

export const getQuote = (name: string): Shipping | undefined => quotes.get(name);

/** A worker takes what comes for as long as it runs. */
const done = new Set<string>();

export function finish(id: string): void {
  done.add(id);
}

export const isDone = (id: string): boolean => done.has(id);

/** What asks for a limiter is made as modules load; it adds at each request. */
const limiters = new Map<string, number>();

export function limit(rate: number) {
  return async function registerLimit(context: { path: string }, next: () => Promise<void>): Promise<void> {
    if (!limiters.has(context.path)) limiters.set(context.path, rate);
    await next();
  };
}
