/** The baseline: the findings that a repository lives with for now, so that a check fails only on a new one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LeakshiftError } from './errors.ts';
import { describeIssues, readJson } from './json-file.ts';
import type { BaselineEntry, BaselineResult, Candidates, Config, Discovery, Finding } from './types.ts';

const VERSION = 1;

const entry = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/, { error: 'must be the id of a finding, 12 hex digits' }),
  pattern: z.string().min(1),
  file: z.string().min(1).describe('POSIX, relative to the scanned root'),
  name: z.string().min(1),
});

/** The baseline file. `schema/baseline.schema.json` is generated from it (`npm run schema`). */
export const baselineSchema = z
  .strictObject({
    $schema: z.string().optional(),
    kind: z.literal('leakshift-baseline'),
    schemaVersion: z.literal(VERSION),
    findings: z.array(entry).describe('sorted by file, name, pattern, id; matched by id'),
  })
  .meta({ title: 'leakshift baseline' });

const KEYS = [...Object.keys(baselineSchema.shape), ...Object.keys(entry.shape)];

export interface Baseline {
  /** As it was given. */
  readonly file: string;
  readonly findings: readonly BaselineEntry[];
}

/** @throws LeakshiftError LEAKSHIFT_BASELINE for a file that is missing or no baseline */
export function readBaseline(path: string, given: string): Baseline {
  const label = `--baseline ${given}`;
  const hint = existsSync(path)
    ? 'correct it, or delete it and write it anew with --update-baseline'
    : `leakshift scan --baseline ${given} --update-baseline writes it from what is found now`;
  const value = readJson({ path, label, code: 'LEAKSHIFT_BASELINE', hint });
  const version: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'schemaVersion') : undefined;
  if (typeof version === 'number' && version > VERSION) {
    const message = `${label} was written by a newer leakshift (baseline version ${version}; this one reads ${VERSION})`;
    throw new LeakshiftError('LEAKSHIFT_BASELINE', message, 'check with the version that wrote it');
  }
  const parsed = baselineSchema.safeParse(value);
  if (!parsed.success) {
    const lines = describeIssues(parsed.error, value, KEYS, nameOf).map((line) => `  ${line}`);
    throw new LeakshiftError('LEAKSHIFT_BASELINE', [`${label} is not a valid baseline:`, ...lines].join('\n'), hint);
  }
  return { file: given, findings: parsed.data.findings };
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : undefined;
}

/**
 * Which findings are known and which are new. An entry is stale when its finding is gone from a file that was looked at, or with its file; one
 * that this run did not look at (another path, another pattern, a file that does not parse) says nothing and stays.
 */
export function compareBaseline(
  { file, findings: entries }: Baseline,
  findings: readonly Pick<Finding, 'id'>[],
  discovery: Discovery,
  candidates: Candidates,
  { root, only }: Config,
): BaselineResult {
  const found = new Set(findings.map(({ id }) => id));
  const ids = new Set(entries.map(({ id }) => id));
  const unread = new Set([...candidates.failures, ...candidates.skipped].map((each) => each.file));
  const looked = new Set(discovery.files.filter((each) => !unread.has(each)));
  const isStale = (each: BaselineEntry) =>
    !found.has(each.id) &&
    (only.length === 0 || only.includes(each.pattern)) &&
    (looked.has(each.file) || !existsSync(join(root, each.file)));
  return {
    file,
    known: findings.filter(({ id }) => ids.has(id)).map(({ id }) => id),
    new: findings.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    stale: entries.filter(isStale).toSorted(byPlace).map(toEntry),
  };
}

/** The entries without the stale ones, and with `added`; sorted, so that the same findings give the same bytes. */
export function formatBaseline(
  entries: readonly BaselineEntry[],
  stale: readonly BaselineEntry[],
  added: readonly BaselineEntry[],
): string {
  const gone = new Set(stale.map(({ id }) => id));
  const kept = [...entries.filter(({ id }) => !gone.has(id)), ...added];
  const unique = [...new Map(kept.map((each) => [each.id, toEntry(each)])).values()].toSorted(byPlace);
  const document: z.infer<typeof baselineSchema> = { kind: 'leakshift-baseline', schemaVersion: VERSION, findings: unique };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toEntry({ id, pattern, file, name }: BaselineEntry): BaselineEntry {
  return { id, pattern, file, name };
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.file, b.file) || compare(a.name, b.name) || compare(a.pattern, b.pattern) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
