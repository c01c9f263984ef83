/** A thread that judges groups, each in a program that ends with it. */
import type { OnJudging } from '../analysis/context.ts';
import { patterns } from '../patterns/index.ts';
import type { Analysis, Candidates, Config } from '../types.ts';
import { type Asked, takeNotes, watchNothing } from '../questions.ts';
import { serve } from '../worker-pool.ts';
import { judgeProgram } from './program.ts';

export interface Setup {
  readonly config: Config;
  /** Ids of the patterns to look for. */
  readonly patterns: readonly string[];
}

/** What a group came to, with what it asked about the repository where that is kept. */
export interface Judged {
  readonly analysis: Analysis;
  readonly asked: Asked;
}

/** How far a group is. */
export interface Judging {
  readonly done: number;
  readonly total: number;
}

const INTERVAL_MS = 200;

serve<Setup, Candidates, Judged, Judging>(({ config, patterns: wanted }) => {
  const own = patterns.filter(({ id }) => wanted.includes(id));
  return (group, tell) => {
    const notes = config.cache === undefined ? undefined : takeNotes();
    let told = -Infinity;
    const onJudging: OnJudging = (done, total) => {
      if (performance.now() - told < INTERVAL_MS) return;
      told = performance.now();
      tell({ done, total });
    };
    const analysis = judgeProgram(group, own, config, notes?.watch ?? watchNothing, onJudging);
    return { analysis, asked: notes?.getAsked() ?? [] };
  };
});
