const onHand: Record<string, number> = {};

export function applyStock(sku: string, qty: number): void {
  onHand[sku] = (onHand[sku] ?? 0) + qty;
}

export function inStock(sku: string): boolean {
  return (onHand[sku] ?? 0) > 0;
}
