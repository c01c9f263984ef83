class RateFeed {
  eur = 1;
  constructor() {
    setInterval(() => { this.eur = 1 + Math.random(); }, 1000);
  }
}
const feed = new RateFeed();
const locked = new Map<string, number>();
export function priceOf(quoteId: string): number {
  const hit = locked.get(quoteId);
  if (hit !== undefined) return hit;
  const price = quoteId.length * feed.eur;
  locked.set(quoteId, price);
  return price;
}
