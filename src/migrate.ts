import { analyse } from './analyse.ts';
import { type Baseline, compareBaseline } from './baseline.ts';
import { findCandidates } from './candidates.ts';
import { recallAnalysis } from './cached-analysis.ts';
import { openCache } from './cache.ts';
import { confirmRewrites } from './confirmed.ts';
import { findChanges, limitBaseline, onlyChanged, toSince } from './changes.ts';
import { discover } from './discover.ts';
import { deriveAgain, describeUndone, holdPlan, type HeldPlan } from './held-plan.ts';
import type { LeakPattern } from './patterns/define.ts';
import { plan } from './plan.ts';
import type { PlanDocument } from './plan-schema.ts';
import type { OnProgress } from './progress.ts';
import { keepPromise } from './promise.ts';
import { buildReport } from './report.ts';
import { rewrite } from './rewrite.ts';
import { ownFiles, takeShard, toShardReport } from './shard.ts';
import { joinShards } from './shard-file.ts';
import type { Candidates, Config, Plan, Refused, Report, RewrittenFile, ShardParts } from './types.ts';
import { verify } from './verify.ts';
import { version } from './version.ts';
import { write } from './write.ts';

/** The whole run: what leaks, why, and the verified rewrite; on disk only with `config.write`. */
export async function migrate(config: Config, patterns: readonly LeakPattern[], onProgress: OnProgress, known?: Baseline): Promise<Report> {
  if (config.shard !== undefined) return scan(config, patterns, onProgress, known, 'migrate');
  const looked = await look(config, patterns, onProgress, known);
  const { candidates, plan: planned } = looked;
  const { verified } = verifyPlan(planned, candidates, config, patterns, onProgress);
  if (config.write) onProgress('writing');
  const written = config.write ? await write(verified, config) : { applied: [], failures: [] };
  return buildReport({ ...looked, verified, ...written, config });
}

/** Findings only: stops before the rewrite. */
export async function scan(
  config: Config,
  patterns: readonly LeakPattern[],
  onProgress: OnProgress,
  known?: Baseline,
  stages: ShardParts['stages'] = 'scan',
): Promise<Report> {
  const looked = await look(config, patterns, onProgress, known);
  return buildReport({ ...looked, shard: toShardReport(stages, looked, config) });
}

/** What a scan and a dry run have in common: everything up to the plan. */
async function look(config: Config, patterns: readonly LeakPattern[], onProgress: OnProgress, known: Baseline | undefined) {
  const cache = openCache(config);
  const changes = findChanges(config);
  onProgress('discovering files');
  const discovery = await discover(config);
  const candidates = takeShard(findCandidates(discovery, config, cache, onProgress), discovery, config);
  onProgress(`analysing ${candidates.sources.length} files`);
  const judge = (some: Candidates) => recallAnalysis(cache, some, config, (watch) => analyse(some, patterns, config, watch, onProgress));
  const all = await confirmRewrites(await judge(candidates), candidates, judge);
  const analysis = onlyChanged(all, changes);
  const baseline = known && compareBaseline(known, all.findings, ownFiles(discovery, candidates), candidates, config);
  return {
    candidates,
    analysis,
    plan: plan(analysis, candidates, config),
    version,
    minConfidence: config.minConfidence,
    baseline: limitBaseline(baseline, analysis),
    since: toSince(changes, all, analysis),
  };
}

/**
 * The report of the whole run from the parts of its shards. A dry run is rewritten and verified here, once: edits of several findings meet in
 * one file, and types are checked over all of them.
 */
export async function merge(
  shards: readonly ShardParts[],
  config: Config,
  patterns: readonly LeakPattern[],
  onProgress: OnProgress,
  known?: Baseline,
): Promise<Report> {
  onProgress(`joining ${shards.length} shards`);
  const { stages, discovery, candidates, analysis, plan: planned, since } = joinShards(shards, config.root);
  const found = [...planned.findings, ...(since?.unchanged ?? []).map((id) => ({ id }))];
  const baseline = limitBaseline(known && compareBaseline(known, found, discovery, candidates, config), analysis);
  const parts = { candidates, analysis, plan: planned, version, minConfidence: config.minConfidence, baseline, since };
  return buildReport(stages === 'scan' ? parts : { ...parts, ...verifyPlan(planned, candidates, config, patterns, onProgress), config });
}

function verifyPlan(planned: Plan, candidates: Candidates, config: Config, patterns: readonly LeakPattern[], onProgress: OnProgress) {
  onProgress('rewriting in memory');
  const redo = (dropped: readonly Refused[]) => rewrite(planned, patterns, candidates, config, dropped);
  const rewritten = redo([]);
  onProgress('verifying');
  return { verified: verify(rewritten, redo, planned, config) };
}

/** What a plan came to: the report, and the texts behind its patches. */
export interface Applied {
  readonly report: Report;
  readonly files: readonly RewrittenFile[];
}

/** Exactly what a plan file says, through the same gates; on disk only with `config.write`. With `replan`, drifted findings are derived again. */
export async function apply(
  document: PlanDocument,
  replan: boolean,
  config: Config,
  patterns: readonly LeakPattern[],
  onProgress: OnProgress,
): Promise<Applied> {
  onProgress('reading the files of the plan');
  const read = holdPlan(document, config.root);
  const held = replan && read.refused.length > 0 ? await derive(read, config, patterns, onProgress) : read;
  onProgress('rewriting in memory');
  const redo = (dropped: readonly Refused[]) =>
    keepPromise(held, (all) => rewrite(held.plan, patterns, held.candidates, config, all), dropped);
  const rewritten = redo([]);
  onProgress('verifying');
  const verified = verify(rewritten, redo, held.plan, config);
  if (config.write) onProgress('writing');
  const { applied, failures, notes } = config.write ? await write(verified, config) : { applied: [], failures: [], notes: [] };
  const report = buildReport({
    candidates: held.candidates,
    analysis: { findings: held.plan.findings, safe: [], failures: describeUndone(held, verified.refused) },
    plan: held.plan,
    verified,
    applied,
    failures,
    notes: [...held.notes, ...notes],
    version,
    minConfidence: config.minConfidence,
  });
  return { report, files: verified.files };
}

async function derive(held: HeldPlan, config: Config, patterns: readonly LeakPattern[], onProgress: OnProgress): Promise<HeldPlan> {
  onProgress('scanning again');
  const candidates = findCandidates(await discover(config), config);
  const judge = (some: Candidates) => analyse(some, patterns, config);
  const analysis = await confirmRewrites(await judge(candidates), candidates, judge);
  return deriveAgain(held, candidates, plan(analysis, candidates, config));
}
