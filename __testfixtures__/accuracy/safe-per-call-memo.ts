export function fibonacci(n: number): number {
  const memo: Record<number, number> = {};
  const compute = (k: number): number => (k < 2 ? k : (memo[k] ??= compute(k - 1) + compute(k - 2)));
  return compute(n);
}
