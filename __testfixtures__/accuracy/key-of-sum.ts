const products = new Map<number, number>();

export function multiply(a: number, b: number): number {
  const key = a + b;
  const hit = products.get(key);
  if (hit !== undefined) return hit;
  const value = a * b;
  products.set(key, value);
  return value;
}
