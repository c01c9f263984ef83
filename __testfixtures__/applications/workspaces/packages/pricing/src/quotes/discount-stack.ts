import { remember } from '@lodgely/core';

export interface Discount {
  readonly code: string;
  readonly percent: number;
  readonly exclusive: boolean;
}

const bestStacks: Map<string, readonly string[]> = new Map();

const byCode = (a: Discount, b: Discount): number => (a.code < b.code ? -1 : 1);

const keyOf = (sorted: readonly Discount[]): string =>
  JSON.stringify(sorted.map((d) => [d.code, d.percent, d.exclusive]));

function search(discounts: readonly Discount[]): readonly string[] {
  const shared = discounts.filter((d) => !d.exclusive);
  const sharedFactor = shared.reduce((f, d) => f * (1 - d.percent / 100), 1);
  const best = discounts
    .filter((d) => d.exclusive)
    .sort((a, b) => b.percent - a.percent || (a.code < b.code ? -1 : 1))[0];
  const codes = best && 1 - best.percent / 100 < sharedFactor ? [best.code] : shared.map((d) => d.code);
  return codes.sort();
}

/** Codes of the combination that is cheapest for the guest, sorted. */
export function bestStack(discounts: readonly Discount[]): readonly string[] {
  const sorted = [...discounts].sort(byCode);
  return remember(bestStacks, keyOf(sorted), () => search(sorted));
}
