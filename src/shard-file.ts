/** The JSON reports of shards, read back and joined into what the whole run would have had in hand. */
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { LeakshiftError } from './errors.ts';
import { withoutFlow } from './flow.ts';
import { readJson } from './json-file.ts';
import { bySite, compareText } from './order.ts';
import { reportSchema } from './report-schema.ts';
import { hashParts } from './shard.ts';
import { readSource } from './sources.ts';
import type { Analysis, Candidates, Discovery, Plan, ShardParts, ShardReport, Since, SourceText } from './types.ts';

const MAKE = 'leakshift scan --shard 1/4 --report shard-1.json makes the first of four';
const AGAIN = 'make all of them again with one version, the same options and the same files';

interface ShardFile {
  readonly given: string;
  readonly shard: ShardReport;
}

/** All shards of one run, joined: what the stages up to the plan hand over. */
export interface JoinedShards {
  readonly stages: ShardParts['stages'];
  readonly settings: ShardParts['settings'];
  readonly minConfidence: ShardParts['minConfidence'];
  readonly since: Since | undefined;
  readonly discovery: Discovery;
  readonly candidates: Candidates;
  readonly analysis: Analysis;
  readonly plan: Plan;
}

/**
 * @param given the files as they were named, relative to `directory`
 * @throws LeakshiftError LEAKSHIFT_SHARD for what is no report of a shard, was edited, belongs to another run, is missing or there twice
 */
export function readShards(given: readonly string[], directory: string, version: string): ShardParts[] {
  const files = given.map((file) => ({ given: file, shard: readShard(file, resolve(directory, file), version) }));
  const [first] = files;
  if (first === undefined) throw fail('no report to merge', MAKE);
  refuseMixed(first, files);
  refuseIncomplete(first, files);
  return files.toSorted((a, b) => a.shard.index - b.shard.index).map(({ shard }) => shard.parts);
}

function fail(message: string, hint: string): LeakshiftError {
  return new LeakshiftError('LEAKSHIFT_SHARD', message, hint);
}

const envelope = z.looseObject({
  schemaVersion: z.number(),
  tool: z.looseObject({ name: z.literal('leakshift'), version: z.string() }),
  shard: reportSchema.shape.shard,
});

function readShard(given: string, path: string, version: string): ShardReport {
  const value = readJson({ path, label: given, code: 'LEAKSHIFT_SHARD', hint: MAKE });
  const parsed = envelope.safeParse(value);
  if (!parsed.success) throw fail(`${given} is not a JSON report of leakshift`, MAKE);
  const { tool, shard } = parsed.data;
  if (tool.version !== version)
    throw fail(`${given} was made by leakshift ${tool.version}, and this is ${version}`, 'merge with the version that made the shards');
  if (shard === undefined) throw fail(`${given} is the report of a whole run: there is nothing to merge it with`, MAKE);
  if (hashParts(shard.parts) !== shard.hash) throw fail(`${given} was edited after it was written`, `make shard ${idOf(shard)} again`);
  // Its hash says that it is what `toShardReport` of this version wrote.
  return shard as unknown as ShardReport;
}

function idOf({ index, count }: Pick<ShardReport, 'index' | 'count'>): string {
  return `${index}/${count}`;
}

function refuseMixed(first: ShardFile, files: readonly ShardFile[]): void {
  const { parts, count } = first.shard;
  for (const { given, shard } of files) {
    const both = `${first.given} and ${given}`;
    if (shard.count !== count) throw fail(`${both} are of different runs: shards ${idOf(first.shard)} and ${idOf(shard)}`, AGAIN);
    if (shard.parts.stages !== parts.stages) throw fail(`${both} do not belong together: one is of leakshift scan, one is not`, AGAIN);
    const own = allSettings(shard.parts);
    const others = allSettings(parts);
    const differing = [...new Set([...Object.keys(own), ...Object.keys(others)])].find((key) => !isDeepStrictEqual(own[key], others[key]));
    if (differing !== undefined) throw fail(`${both} were made with different options: ${differing}`, AGAIN);
    if (shard.parts.tree !== parts.tree) throw fail(`${both} were made of different files`, AGAIN);
  }
}

function allSettings({ settings, minConfidence, since }: ShardParts): Readonly<Record<string, unknown>> {
  return { ...settings, minConfidence, since: since?.ref };
}

function refuseIncomplete({ shard: { count } }: ShardFile, files: readonly ShardFile[]): void {
  const byIndex = new Map<number, string>();
  for (const { given, shard } of files) {
    const other = byIndex.get(shard.index);
    if (other !== undefined) throw fail(`shard ${idOf(shard)} is there twice: ${other} and ${given}`, 'name each report once');
    byIndex.set(shard.index, given);
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length === 0) return;
  const names = missing.map((index) => `${index}/${count}`).join(', ');
  throw fail(`${missing.length === 1 ? 'shard' : 'shards'} ${names} missing`, `merge takes the reports of all ${count} shards`);
}

/**
 * Joins the shards of `readShards`. Of a dry run, the files that it would rewrite are read again from below `root`.
 * @throws LeakshiftError LEAKSHIFT_SHARD when one of those is not what the shards saw
 */
export function joinShards(shards: readonly ShardParts[], root: string): JoinedShards {
  const [first] = shards;
  if (first === undefined) throw new Error('readShards returns at least one');
  const { stages, settings, minConfidence, since } = first;
  const unchanged = shards.flatMap((shard) => shard.since?.unchanged ?? []);
  const files = shards.flatMap((shard) => shard.files).toSorted();
  const findings = shards.flatMap((shard) => shard.findings).toSorted(bySite);
  const hashes = Object.fromEntries(shards.flatMap((shard) => Object.entries(shard.hashes)).toSorted(([a], [b]) => compareText(a, b)));
  const failures = shards.flatMap((shard) => shard.failures);
  const skipped = shards.flatMap((shard) => shard.skipped);
  const sources = stages === 'scan' ? [] : readSources(hashes, root, settings.ignore).map(withoutFlow);
  return {
    stages,
    settings,
    minConfidence,
    since: since && { ref: since.ref, unchanged },
    discovery: { root, files, failures: [] },
    candidates: { root, files: files.length, owners: [], sources, others: [], skipped, failures },
    analysis: { findings, safe: shards.flatMap((shard) => shard.safe), failures: [] },
    plan: { findings, hashes },
  };
}

function readSources(hashes: Readonly<Record<string, string>>, root: string, ignore: boolean): SourceText[] {
  return Object.entries(hashes).map(([file, hash]) => {
    const read = readSource(root, file, ignore);
    if (read.kind === 'source' && read.source.hash === hash) return read.source;
    const hint = 'run merge in the directory that the shards ran in (or name it with --cwd), with the same files';
    throw fail(`${file} is not what the shards saw, and the merge of a dry run rewrites it`, hint);
  });
}
