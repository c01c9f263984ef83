const visits = new Map<string, Map<string, number>>();

export function countVisit(page: string, visitor: string): number {
  let row = visits.get(page);
  if (!row) {
    row = new Map();
    visits.set(page, row);
  }
  const count = (row.get(visitor) ?? 0) + 1;
  row.set(visitor, count);
  return count;
}
