import type { Finding } from './types.ts';

/** A finding that was known before; the rest of it changes without being another one. */
export type BaselineEntry = Pick<Finding, 'id' | 'pattern' | 'file' | 'name'>;

/** The findings of a run against a baseline; ids in the order of the findings, also of those that are not shown. */
export interface BaselineResult {
  /** The baseline file as it was given. */
  readonly file: string;
  readonly known: readonly string[];
  readonly new: readonly string[];
  /** Entries whose finding is gone. */
  readonly stale: readonly BaselineEntry[];
}
