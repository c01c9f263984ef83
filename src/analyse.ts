import { getHeapStatistics } from 'node:v8';
import { estimateAll } from './analyse/needs.ts';
import { judgeInGroups, type Memory } from './analyse/grouped.ts';
import { judgeProgram } from './analyse/program.ts';
import { dropParsed } from './analysis/program/project.ts';
import { confirmRewrites } from './confirmed.ts';
import type { LeakPattern } from './patterns/define.ts';
import type { OnProgress } from './progress.ts';
import { type Watch, watchNothing } from './questions.ts';
import type { Analysis, Candidates, Config } from './types.ts';

/** Of the heap, what a program may be estimated at: the rest is for what is thrown away only later, and for what the estimate is short of. */
const SHARE = 0.85;
/** Of the memory that the machine has left, what the heaps of the threads may grow to. */
const FREE_SHARE = 0.75;
const MB = 1024 * 1024;

/**
 * Lets every pattern look at the candidates: in one program where that fits into the heap, else in threads with heaps of their own, as large as the
 * machine allows; in several programs after each other where that is not enough.
 */
export async function analyse(
  candidates: Candidates,
  patterns: readonly LeakPattern[],
  config: Config,
  watch: Watch = watchNothing,
  onProgress: OnProgress = () => {},
): Promise<Analysis> {
  const heapMb = Math.floor(getHeapStatistics().heap_size_limit / MB);
  const judged = new Set(candidates.part?.judged ?? candidates.owners);
  const estimate = estimateAll(candidates.sources, judged);
  if (estimate <= Math.min(heapMb, config.maxMemory ?? heapMb) * SHARE)
    return judgeProgram(candidates, patterns, config, watch, (done, total) => onProgress({ stage: 'judging containers', done, total }));
  dropParsed(candidates.sources);
  const memory = getMemory(estimate, heapMb, config);
  onProgress({ note: describeMemory(candidates, estimate, memory) });
  const judge = (some: Candidates) => judgeInGroups(some, patterns, config, watch, memory, onProgress);
  const analysis = await judge(candidates);
  // The groups were narrow ones, and who called does not confirm what was given every file.
  return candidates.others.length > 0 || candidates.part?.isWide ? analysis : confirmRewrites(analysis, candidates, judge, false);
}

/** Node's own limit is far below what large machines have. */
function getMemory(estimate: number, heapMb: number, { maxMemory, jobs }: Config): Memory {
  const freeMb = Math.floor((process.availableMemory() * FREE_SHARE) / MB / jobs);
  const limitMb = maxMemory ?? Math.max(heapMb, Math.min(freeMb, Math.ceil(estimate / SHARE)));
  return { limitMb, budgetMb: limitMb * SHARE };
}

/** Before it is hit. */
function describeMemory({ sources }: Candidates, estimate: number, { limitMb, budgetMb }: Memory): string {
  const cost = `${sources.length} files take about ${Math.ceil(estimate)} MB of heap`;
  if (estimate <= budgetMb) return `${cost}: judged in a thread that may grow to ${limitMb} MB (--max-memory sets another limit)`;
  const needed = Math.ceil(estimate / SHARE);
  return `${cost}, and there are ${limitMb} MB: judged in groups of packages; --max-memory ${needed} judges all at once`;
}
