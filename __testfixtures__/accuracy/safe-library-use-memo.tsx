import memoize from 'lodash/memoize';
import { useMemo } from 'react';

export function List({ rows }: { rows: string[] }) {
  const format = useMemo(() => memoize((row: string) => row.trim()), []);
  return rows.map((row) => format(row));
}
