const prices = new Map<string, Map<string, string>>();

export function priceOf(shop: string, article: string, amount: number): string {
  let row = prices.get(shop);
  if (!row) {
    row = new Map();
    prices.set(shop, row);
  }
  let price = row.get(article);
  if (price === undefined) {
    price = `${shop}/${article}: ${amount.toFixed(2)}`;
    row.set(article, price);
  }
  return price;
}
