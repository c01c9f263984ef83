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
  readonly edit: EditFile;
}

export function definePattern(pattern: LeakPattern): LeakPattern {
  return Object.freeze(pattern);
}
