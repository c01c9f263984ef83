const locked = new Map<string, string>();
/** The price that an order was first quoted at stays. */
export function quoteFor(orderId: string, options: { express?: boolean }): string {
  let factor = 1;
  if (options.express) factor = 2;
  const known = locked.get(orderId);
  if (known !== undefined) return known;
  const price = `${orderId.length * factor} EUR`;
  locked.set(orderId, price);
  return price;
}
