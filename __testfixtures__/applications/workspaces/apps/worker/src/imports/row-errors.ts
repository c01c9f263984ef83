import { noteError } from '@lodgely/core';

const rowErrors: string[] = [];

export function rowError(file: string, row: number, error: unknown): void {
  noteError(`import ${file}:${row}`, error);
  rowErrors.push(`${file}:${row}: ${error instanceof Error ? error.message : String(error)}`);
}

/** Mailed to the data team; they work through every line. */
export const importReport = (): string =>
  `${rowErrors.length} rows could not be imported\n\n${rowErrors.join('\n')}`;
