import { db } from './pool.js';

export type TableName = 'listings' | 'bookings' | 'guests' | 'reviews';

const columns = new Map<TableName, Promise<readonly string[]>>();

export function columnsOf(table: TableName): Promise<readonly string[]> {
  let promise = columns.get(table);
  if (!promise) {
    promise = db
      .query<{ column_name: string }>('select column_name from information_schema.columns where table_name = $1', [table])
      .then((r) => r.rows.map((c) => c.column_name));
    columns.set(table, promise);
  }
  return promise;
}
