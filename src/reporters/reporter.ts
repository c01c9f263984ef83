import type { Report } from '../types.ts';

export interface ReporterOptions {
  /** Decided by the caller from `--no-color`, NO_COLOR and whether the output is a terminal. */
  readonly color: boolean;
  /** One line per finding, failures and totals; no frames, evidence, diffs or advice. */
  readonly quiet?: boolean;
}

/** Report in, text out: no file system, no console, no clock. The text ends with a newline unless it is empty. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
