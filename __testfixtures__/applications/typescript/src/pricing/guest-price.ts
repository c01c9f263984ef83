import { getOrCompute } from '../lib/get-or-compute.js';
import { demandFactor } from './demand.js';
import { vatMultiplier } from './vat.js';

export interface PricedListing {
  readonly id: string;
  readonly nightly: number;
  readonly country: string;
}

const prices = new Map<string, number>();

/** Nightly price in minor units for one visitor. */
export function guestPrice(visitorId: string, listing: PricedListing): number {
  return getOrCompute(prices, `${visitorId}:${listing.id}`, () =>
    Math.round(listing.nightly * demandFactor() * vatMultiplier(listing.country, 'lodging')),
  );
}
