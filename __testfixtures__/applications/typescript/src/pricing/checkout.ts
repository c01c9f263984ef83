import { priceBreakdown, type BreakdownLine } from './breakdown.js';
import { DiscountRules } from './discount-rules.js';
import { instalmentPlan } from './instalments.js';

export interface CheckoutInput {
  ref: string;
  nights: number;
  guests: number;
  nightly: number;
  country: string;
  rule?: string;
}

export function addFee(input: CheckoutInput, label: string, amount: number): void {
  priceBreakdown(input.ref, input.nights, input.nightly, input.country).push({ label, amount });
}

export function checkout(input: CheckoutInput, instalments = 1) {
  const lines: BreakdownLine[] = priceBreakdown(input.ref, input.nights, input.nightly, input.country);
  const gross = lines.reduce((sum, l) => sum + l.amount, 0);
  const facts = { nights: input.nights, guests: input.guests, total: gross };
  const discounted = input.rule && DiscountRules.compile(input.rule)(facts) ? Math.round(gross * 0.9) : gross;
  return { lines, total: discounted, plan: instalmentPlan(discounted, instalments) };
}
