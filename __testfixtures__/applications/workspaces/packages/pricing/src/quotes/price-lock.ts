import { baselineDemand } from '../rates/occupancy-curve.js';
import { nightlyMinor } from '../rates/rate-adjuster.js';

export interface QuoteRequest {
  readonly quoteId: string;
  readonly planText: string;
  readonly nights: number;
  readonly dayIndex: number;
}

const totals = new Map<string, number>();

/**
 * Total in minor units. The same quote id always gives the same total: what
 * the guest saw on the offer page is what is charged at checkout.
 */
export function quoteTotal(request: QuoteRequest, active: ReadonlySet<string>): number {
  let total = totals.get(request.quoteId);
  if (total === undefined) {
    const demand = baselineDemand(request.dayIndex);
    total = Math.round(request.nights * nightlyMinor(request.planText, active) * (0.8 + demand / 2));
    totals.set(request.quoteId, total);
  }
  return total;
}
