interface Row {
  sku: string;
  price: number;
  tags: string[];
}
const sheets = new Map<string, Row[]>();
function sheetOf(text: string): Row[] {
  let rows = sheets.get(text);
  if (!rows) {
    rows = text.split(',').map((sku) => ({ sku, price: sku.length, tags: [] }));
    sheets.set(text, rows);
  }
  return rows;
}
export function total(text: string): number {
  return sheetOf(text).reduce((sum, row) => sum + row.price, 0);
}
export function up(ts: string[]): void {
  for (let i = 0, row: Row | undefined; i < ts.length; i++) {
    if (row) row.price++;
    row = sheetOf(ts[i] ?? '')[0];
  }
}
