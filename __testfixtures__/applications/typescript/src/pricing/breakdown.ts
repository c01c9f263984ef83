import { vatMultiplier } from './vat.js';

export interface BreakdownLine {
  label: string;
  amount: number;
}

const breakdowns = new Map<string, BreakdownLine[]>();

export function priceBreakdown(bookingRef: string, nights: number, nightly: number, country: string): BreakdownLine[] {
  const key = `${bookingRef}:${nights}:${nightly}:${country}`;
  let lines = breakdowns.get(key);
  if (!lines) {
    const net = nights * nightly;
    lines = [
      { label: `${nights} × night`, amount: net },
      { label: 'VAT', amount: Math.round(net * (vatMultiplier(country, 'lodging') - 1)) },
    ];
    breakdowns.set(key, lines);
  }
  return lines;
}
