interface Row {
  sku: string;
  price: number;
}
const sheets = new Map<string, Row[]>();
function sheetOf(text: string): Row[] {
  let rows = sheets.get(text);
  if (!rows) {
    rows = text.split(',').map((sku) => ({ sku, price: sku.length }));
    sheets.set(text, rows);
  }
  return rows;
}
export function discount(text: string): void {
  sheetOf(text).forEach((row) => {
    row.price *= 0.9;
  });
}
export function total(text: string): number {
  return sheetOf(text).reduce((sum, row) => sum + row.price, 0);
}
