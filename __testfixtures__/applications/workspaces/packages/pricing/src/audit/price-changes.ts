export interface PriceChange {
  readonly listingId: string;
  readonly beforeMinor: number;
  readonly afterMinor: number;
}

export let priceChanges: PriceChange[] = [];

export function recordPriceChange(change: PriceChange): void {
  priceChanges.push(change);
}

/** Polled by channel sync, which hands back the `next` it was given last. */
export function changesSince(cursor: number): { changes: PriceChange[]; next: number } {
  return { changes: priceChanges.slice(cursor), next: priceChanges.length };
}
