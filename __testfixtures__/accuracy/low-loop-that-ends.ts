interface Page {
  readonly rows: readonly string[];
  readonly next: number;
}

const moved: { readonly row: string; readonly from: number }[] = [];

/** A migration: the loop is left with the last page. */
export async function migrate(read: (from: number) => Promise<Page>): Promise<void> {
  let from = 0;
  while (true) {
    const { rows, next } = await read(from);
    if (rows.length === 0) break;
    for (const row of rows) moved.push({ row, from });
    from = next;
  }
}

export const wasMoved = (row: string): boolean => moved.some((one) => one.row === row);
