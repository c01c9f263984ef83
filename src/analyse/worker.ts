/** A thread that judges groups, each in a program that ends with it. */
import { type Majors, recordMajors } from '../cache.ts';
import type { OnJudging } from '../analysis/context.ts';
import { createMajors } from '../package-major.ts';
import { patterns } from '../patterns/index.ts';
import type { Analysis, Candidates, Config } from '../types.ts';
import { serve } from '../worker-pool.ts';
import { judgeProgram } from './program.ts';

export interface Setup {
  readonly config: Config;
  /** Ids of the patterns to look for. */
  readonly patterns: readonly string[];
}

/** What a group came to, with the versions of packages that decided about it. */
export interface Judged {
  readonly analysis: Analysis;
  readonly majors: Majors;
}

/** How far a group is. */
export interface Judging {
  readonly done: number;
  readonly total: number;
}

const INTERVAL_MS = 200;

serve<Setup, Candidates, Judged, Judging>(({ config, patterns: wanted }) => {
  const own = patterns.filter(({ id }) => wanted.includes(id));
  const getMajor = createMajors(config.root);
  return (group, tell) => {
    const majors = recordMajors(getMajor);
    let told = -Infinity;
    const onJudging: OnJudging = (done, total) => {
      if (performance.now() - told < INTERVAL_MS) return;
      told = performance.now();
      tell({ done, total });
    };
    return { analysis: judgeProgram(group, own, config, majors.getMajor, onJudging), majors: majors.asked() };
  };
});
