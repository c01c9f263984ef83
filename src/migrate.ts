import { analyse } from './analyse.ts';
import { findCandidates } from './candidates.ts';
import { discover } from './discover.ts';
import type { LeakPattern } from './patterns/define.ts';
import { plan } from './plan.ts';
import { buildReport } from './report.ts';
import { rewrite } from './rewrite.ts';
import type { Config, Refused, Report } from './types.ts';
import { verify } from './verify.ts';
import { version } from './version.ts';
import { write } from './write.ts';

/** Told before each stage; only a terminal listens. */
export type OnProgress = (stage: string) => void;

/** The whole run: what leaks, why, and the verified rewrite; on disk only with `config.write`. */
export async function migrate(config: Config, patterns: readonly LeakPattern[], onProgress: OnProgress): Promise<Report> {
  onProgress('discovering files');
  const discovery = await discover(config);
  onProgress(`reading ${discovery.files.length} files`);
  const candidates = findCandidates(discovery, config);
  onProgress(`analysing ${candidates.sources.length} files`);
  const analysis = analyse(candidates, patterns, config);
  const planned = plan(analysis, candidates, config);
  onProgress('rewriting in memory');
  const redo = (dropped: readonly Refused[]) => rewrite(planned, patterns, candidates, config, dropped);
  const rewritten = redo([]);
  onProgress('verifying');
  const verified = verify(rewritten, redo, planned, config);
  if (config.write) onProgress('writing');
  const written = config.write ? await write(verified, config) : { applied: [], failures: [] };
  return buildReport({ candidates, analysis, plan: planned, verified, ...written, version, minConfidence: config.minConfidence });
}

/** Findings only: stops before the rewrite. */
export async function scan(config: Config, patterns: readonly LeakPattern[], onProgress: OnProgress): Promise<Report> {
  onProgress('discovering files');
  const discovery = await discover(config);
  onProgress(`reading ${discovery.files.length} files`);
  const candidates = findCandidates(discovery, config);
  onProgress(`analysing ${candidates.sources.length} files`);
  const analysis = analyse(candidates, patterns, config);
  return buildReport({ candidates, analysis, plan: plan(analysis, candidates, config), version, minConfidence: config.minConfidence });
}
