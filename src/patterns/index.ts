import { appendOnlyGlobal } from './append-only-global.ts';
import type { LeakPattern } from './define.ts';
import { strongBackReference } from './strong-back-reference.ts';
import { unboundedMemo } from './unbounded-memo.ts';

/** Every leak that is looked for, in the order of the reports. */
export const patterns: readonly LeakPattern[] = Object.freeze([unboundedMemo, appendOnlyGlobal, strongBackReference]);
