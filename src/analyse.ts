import { getHeapStatistics } from 'node:v8';
import { estimateAll } from './analyse/needs.ts';
import { judgeInGroups } from './analyse/grouped.ts';
import { judgeProgram } from './analyse/program.ts';
import type { GetMajor } from './analysis/memoizer-imports.ts';
import { dropParsed } from './analysis/project.ts';
import { confirmRewrites } from './confirmed.ts';
import { createMajors } from './package-major.ts';
import type { LeakPattern } from './patterns/define.ts';
import type { Analysis, Candidates, Config } from './types.ts';

/** Of the heap, what a program may be estimated at: the rest is for what is thrown away only later, and for what the estimate is short of. */
const SHARE = 0.85;
const MB = 1024 * 1024;

/** Lets every pattern look at the candidates: in one program where that fits into the heap, else in several after each other. */
export async function analyse(
  candidates: Candidates,
  patterns: readonly LeakPattern[],
  config: Config,
  getMajor: GetMajor = createMajors(candidates.root),
): Promise<Analysis> {
  const limitMb = config.maxMemory ?? Math.floor(getHeapStatistics().heap_size_limit / MB);
  const budgetMb = limitMb * SHARE;
  const judged = new Set(candidates.part?.judged ?? candidates.owners);
  if (estimateAll(candidates.sources, judged) <= budgetMb) return judgeProgram(candidates, patterns, config, getMajor);
  dropParsed(candidates.sources);
  const judge = (some: Candidates) => judgeInGroups(some, patterns, config, getMajor, { limitMb, budgetMb });
  const analysis = await judge(candidates);
  // The groups were narrow ones, and who called does not confirm what was given every file.
  return candidates.others.length > 0 || candidates.part?.isWide ? analysis : confirmRewrites(analysis, candidates, judge, false);
}
