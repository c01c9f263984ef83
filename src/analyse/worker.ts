/** A thread that judges groups, each in a program that ends with it. */
import { type Majors, recordMajors } from '../cache.ts';
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

serve<Setup, Candidates, Judged>(({ config, patterns: wanted }) => {
  const own = patterns.filter(({ id }) => wanted.includes(id));
  const getMajor = createMajors(config.root);
  return (group) => {
    const majors = recordMajors(getMajor);
    return { analysis: judgeProgram(group, own, config, majors.getMajor), majors: majors.asked() };
  };
});
