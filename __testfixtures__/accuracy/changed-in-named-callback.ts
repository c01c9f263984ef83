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
function reserve(row: Row): boolean {
  row.price += 1;
  return row.price > 3;
}
export function reserveAll(text: string): boolean {
  return sheetOf(text).every(reserve);
}
