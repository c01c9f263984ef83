/** One of several parts of a run: which owners it judges, and what `merge` needs of it. */
import { createHash } from 'node:crypto';
import { LeakshiftError } from './errors.ts';
import { compareText } from './order.ts';
import { toSettings } from './plan-basis.ts';
import { version } from './version.ts';
import type { Analysis, Candidates, Config, Discovery, Plan, Shard, ShardParts, ShardReport, Since } from './types.ts';

/** @throws LeakshiftError for anything but `I/N` with 1 ≤ I ≤ N */
export function parseShard(given: string): Shard {
  const [, index = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  const hint = 'the first of four parts is --shard 1/4, the last --shard 4/4';
  throw new LeakshiftError('LEAKSHIFT_USAGE', `--shard ${given}: not I/N with I from 1 to N`, hint);
}

/**
 * The same candidates with the part of the shard marked. Files are dealt by what they cost: owners, largest first, each to the shard that has
 * least so far; the others by number. What is about no file of the scan is told by the first shard.
 */
export function takeShard(candidates: Candidates, { files }: Discovery, { shard }: Config): Candidates {
  if (shard === undefined) return candidates;
  const dealt = deal(candidates, files, shard.count);
  const isOwn = (file: string) => (dealt.get(file) ?? 1) === shard.index;
  const own = files.filter(isOwn);
  const unread = new Set([...candidates.failures, ...candidates.skipped].map(({ file }) => file));
  const tree = createHash('sha256').update(JSON.stringify([files, candidates.owners, candidates.sources.map(({ hash }) => hash)]));
  return {
    ...candidates,
    files: own.filter((file) => !unread.has(file)).length,
    skipped: candidates.skipped.filter(({ file }) => isOwn(file)),
    failures: candidates.failures.filter(({ file }) => isOwn(file)),
    part: { judged: candidates.owners.filter(isOwn), files: own, tree: tree.digest('hex') },
  };
}

/** Shard of each file, from 1. */
function deal({ owners, sources }: Candidates, files: readonly string[], count: number): Map<string, number> {
  const sizes = new Map(sources.map(({ file, text }) => [file, text.length]));
  const loads = Array.from({ length: count }, () => 0);
  const dealt = new Map<string, number>();
  const largest = owners.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || compareText(a, b));
  for (const file of largest) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + (sizes.get(file) ?? 0);
    dealt.set(file, least + 1);
  }
  const others = files.filter((file) => !dealt.has(file));
  others.forEach((file, index) => dealt.set(file, (index % count) + 1));
  return dealt;
}

/** The discovery without what other shards answer for. */
export function ownFiles(discovery: Discovery, { part }: Candidates): Discovery {
  return part === undefined ? discovery : { ...discovery, files: part.files };
}

interface Looked {
  readonly candidates: Candidates;
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly since: Since | undefined;
}

/** Everything that the report of the whole run is made of, as far as this shard knows it; nothing without `--shard`. */
export function toShardReport(stages: ShardParts['stages'], looked: Looked, config: Config): ShardReport | undefined {
  const { candidates, analysis, plan, since } = looked;
  const { part } = candidates;
  if (part === undefined || config.shard === undefined) return undefined;
  const unread = new Set([...candidates.failures, ...candidates.skipped].map(({ file }) => file));
  const parts: ShardParts = {
    stages,
    tree: part.tree,
    settings: toSettings(config),
    minConfidence: config.minConfidence,
    ...(since === undefined ? {} : { since }),
    files: part.files.filter((file) => !unread.has(file)),
    findings: plan.findings,
    safe: analysis.safe,
    failures: [...candidates.failures, ...analysis.failures],
    skipped: candidates.skipped,
    hashes: plan.hashes,
  };
  return { ...config.shard, hash: hashParts(parts), parts };
}

/** sha256, hex; the version is in it because another one may mean something else by the same parts. */
export function hashParts(parts: object): string {
  return createHash('sha256')
    .update(JSON.stringify([version, parts]))
    .digest('hex');
}
