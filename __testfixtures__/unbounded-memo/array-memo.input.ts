export {};
const facts: number[] = [];
export function fact(n: number): number {
  if (facts[n]) return facts[n];
  return (facts[n] = n < 2 ? 1 : n * fact(n - 1));
}
