import type { Report } from '../types.ts';

/** What a pattern is called and does, in its own words. */
export interface PatternWords {
  readonly id: string;
  readonly description: string;
  readonly rewrite: string;
}

export interface ReporterOptions {
  /** Decided by the caller from `--no-color`, NO_COLOR and whether the output is a terminal. */
  readonly color: boolean;
  /** One line per finding, failures and totals; no frames, evidence, diffs or advice. */
  readonly quiet?: boolean;
  /** For the formats that explain the patterns. */
  readonly patterns?: readonly PatternWords[];
  /** Where the report's paths start below the top of the repository: empty, or as `packages/app/`. For the formats that a forge reads. */
  readonly pathPrefix?: string;
  /** For the formats that go into a field of limited length. */
  readonly maxCharacters?: number;
  /** The plan file of this run as text, for the format in which it can be edited. */
  readonly plan?: string;
  /** Commands that show where the changes come from, for a report of a part of a run; otherwise the run itself is named. */
  readonly rederive?: readonly string[];
  /** Owners by file, for the formats that can show them. */
  readonly owners?: Readonly<Record<string, readonly string[]>>;
}

/** Report in, text out: no file system, no console, no clock. The text ends with a newline unless it is empty. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
