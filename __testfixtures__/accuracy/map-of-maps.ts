const distances = new Map<string, Map<string, number>>();
export function distance(a: string, b: string): number {
  let row = distances.get(a);
  if (!row) distances.set(a, (row = new Map()));
  let value = row.get(b);
  if (value === undefined) {
    value = Math.abs(a.length - b.length);
    row.set(b, value);
  }
  return value;
}
