const TIERS: readonly (readonly [quantity: number, discount: number])[] = [
  [10, 0.02],
  [100, 0.05],
  [1_000, 0.12],
];

const discounts = new Map<number, number>();
for (const [quantity, discount] of TIERS) {
  discounts.set(quantity, discount);
}

export function discountFor(quantity: number): number {
  let best = 0;
  for (const [from, discount] of discounts) {
    if (quantity >= from) {
      best = Math.max(best, discount);
    }
  }
  return best;
}
