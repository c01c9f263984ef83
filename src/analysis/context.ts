import type { Project } from 'ts-morph';
import type { Finding, Safe } from '../types.ts';

/** What a detector may look at. */
export interface AnalysisContext {
  readonly project: Project;
}

/** One candidate's end: a finding or a reasoned dismissal. */
export type Detection = { readonly kind: 'finding'; readonly finding: Finding } | { readonly kind: 'safe'; readonly safe: Safe };
