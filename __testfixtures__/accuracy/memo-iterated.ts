const totals = new Map<string, number>();
export function total(order: string): number {
  let sum = totals.get(order);
  if (sum === undefined) totals.set(order, (sum = order.length));
  return sum;
}
export const grandTotal = () => [...totals.values()].reduce((a, b) => a + b, 0);
