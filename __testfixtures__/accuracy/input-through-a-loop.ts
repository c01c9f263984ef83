const locked = new Map<string, string>();
export function quoteFor(orderId: string, prices: readonly number[]): string {
  let total = 0;
  for (const price of prices) total += price;
  const known = locked.get(orderId);
  if (known !== undefined) return known;
  const text = `${total} EUR`;
  locked.set(orderId, text);
  return text;
}
