const sums = new Map<number, number>();

export function sum(n: number): number {
  if (n === 0) return 0;
  let total = sums.get(n);
  if (total === undefined) {
    total = sum(n - 1) + n;
    sums.set(n, total);
  }
  return total;
}
