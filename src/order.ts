import type { Finding, Safe } from './types.ts';

/** By code units, not by a locale: the same tree gives the same bytes on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Sited = Pick<Finding | Safe, 'file' | 'line' | 'name'> & Partial<Pick<Finding, 'pattern' | 'column' | 'id'>>;

/** By file, line and pattern; then by whatever tells two of a line apart. */
export function bySite(a: Sited, b: Sited): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    compareText(a.pattern ?? '', b.pattern ?? '') ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.id ?? '', b.id ?? '') ||
    compareText(a.name, b.name)
  );
}
