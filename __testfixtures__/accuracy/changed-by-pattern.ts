interface Row {
  sku: string;
  price: number;
}
const rows = new Map<string, Row>();

function rowOf(sku: string): Row {
  let row = rows.get(sku);
  if (!row) {
    row = { sku, price: sku.length };
    rows.set(sku, row);
  }
  return row;
}

export function reprice(sku: string, price: number): void {
  [rowOf(sku).price] = [price];
}

export function priceOf(sku: string): number {
  return rowOf(sku).price;
}
