import type { EditFile } from '../../transforms/lib/contract.ts';
import type { AnalysisContext, Detection } from '../analysis/context.ts';

/** Detector, transform, fixtures (`__testfixtures__/<id>/`) and docs (`docs/patterns/<id>.md`) of one leak, under one id. */
export interface LeakPattern {
  readonly id: string;
  /** One line for the terminal, the README table and the docs, e.g. `a memo that keeps one result per key for ever`. */
  readonly description: string;
  /** What the safe rewrite is, e.g. `an LRU cache with a limit`. */
  readonly rewrite: string;
  /** Which limit of the configuration the rewrite takes, if any. */
  readonly limit: 'memoLimit' | 'bufferLimit' | undefined;
  readonly detect: (context: AnalysisContext) => readonly Detection[];
  /**
   * `program`: a detection may depend on containers of other files than the one that leads to it. A shard then looks at all of them, once the
   * containers that it judges alone lead to a detection. Every detection says `by` which file's container.
   */
  readonly scope?: 'program';
  readonly edit: EditFile;
}

export function definePattern(pattern: LeakPattern): LeakPattern {
  return Object.freeze(pattern);
}
