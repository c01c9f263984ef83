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

function isDear(row: Row): boolean {
  return row.price > 3;
}

export function total(text: string): number {
  return sheetOf(text).reduce((sum, { price }) => sum + price, 0);
}

export function hasDear(text: string): boolean {
  return sheetOf(text).some(isDear);
}
