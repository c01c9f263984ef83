export type ProgressListener = (done: number, total: number) => void;

const listeners = new Map<string, ProgressListener>();

export function onProgress(exportId: string, listener: ProgressListener): void {
  listeners.set(exportId, listener);
}

export function offProgress(exportId: string): void {
  listeners.delete(exportId);
}

/** Writes rows as CSV and tells the export's listener how far it is. */
export function writeCsv(exportId: string, rows: readonly (readonly (string | number)[])[]): string {
  const lines: string[] = [];
  for (const row of rows) {
    lines.push(row.join(','));
    listeners.get(exportId)?.(lines.length, rows.length);
  }
  return lines.join('\n');
}
