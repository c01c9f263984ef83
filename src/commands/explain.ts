import { relative, resolve, sep } from 'node:path';
import { loadConfig, type Flags } from '../config.ts';
import { LeakshiftError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { CliFlags, Output } from '../options.ts';
import type { Candidate, Explained } from '../reporters/explain.ts';
import type { Config, Evidence, Report } from '../types.ts';
import { splitFlags, withProgress } from './run.ts';

/** What one candidate is about: `FILE:LINE`, or `FILE:LINE:COLUMN` as reports print it; or a finding's id. */
type Target = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'place'; readonly file: string; readonly line: number };

const NEAR = 2;
const MAX_NEAREST = 3;

/** `leakshift explain ID|FILE:LINE [paths…]`: the proof of one candidate, from a dry run over the paths. */
export async function explainCommand(target: string, flags: CliFlags): Promise<void> {
  rejectOutputFlags(flags);
  const wanted = parseTarget(target);
  const { settings, output } = splitFlags(flags);
  const { color } = output;
  const config = await getConfig(settings, wanted);
  const report = await runDry(config, output);
  const root = config.root;
  const found =
    wanted.kind === 'id' ? findById(report, wanted.id) : findByPlace(report, toReported(root, wanted.file), wanted.line, target);
  const { explain } = await import('../reporters/explain.ts');
  process.stdout.write(explain(report, found, { color }));
}

function rejectOutputFlags({
  write,
  allowDirty,
  check,
  format,
  report,
  plan,
  replan,
  baseline,
  updateBaseline,
  shard,
  since,
}: CliFlags): void {
  if (write === true || allowDirty === true || plan !== undefined || replan === true) {
    throw new LeakshiftError('LEAKSHIFT_USAGE', 'explain writes nothing', 'leakshift --write [paths…] scans and writes');
  }
  if (
    check === true ||
    baseline !== undefined ||
    updateBaseline === true ||
    report !== undefined ||
    shard !== undefined ||
    since !== undefined ||
    (format !== undefined && format !== 'text')
  ) {
    throw new LeakshiftError(
      'LEAKSHIFT_USAGE',
      'explain prints text for a person, without --format, --report, --check, --baseline, --since and --shard',
      'leakshift scan --format json has the same proofs for programs',
    );
  }
}

function parseTarget(target: string): Target {
  if (/^[0-9a-f]{12}$/i.test(target)) return { kind: 'id', id: target.toLowerCase() };
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(target) ?? [];
  if (file !== undefined && Number(line) > 0) return { kind: 'place', file, line: Number(line) };
  // An id with a typo, as opposed to a path without a line.
  if (/^[0-9a-z]{8,16}$/i.test(target)) return { kind: 'id', id: target.toLowerCase() };
  throw new LeakshiftError(
    'LEAKSHIFT_USAGE',
    `explain ${target}: neither the id of a finding nor FILE:LINE`,
    'leakshift scan --quiet lists the findings with place and id, e.g. leakshift explain src/cache.ts:12',
  );
}

/** The file itself is always looked at, ignored or not; all findings are, whatever their confidence. */
async function getConfig(settings: Flags, target: Target): Promise<Config> {
  const { patterns } = await import('../patterns/index.ts');
  const given = settings.paths ?? [];
  const paths = target.kind === 'id' ? given : [...(given.length === 0 ? ['.'] : given), target.file];
  const ids = patterns.map(({ id }) => id);
  return await loadConfig({ ...settings, paths, minConfidence: 'low' }, process.cwd(), ids);
}

async function runDry(config: Config, output: Output): Promise<Report> {
  const { migrate } = await import('../migrate.ts');
  const { patterns } = await import('../patterns/index.ts');
  return await withProgress(output, (onProgress) => migrate(config, patterns, onProgress));
}

function toReported(root: string, file: string): string {
  return relative(root, resolve(root, file)).split(sep).join('/');
}

function findById(report: Report, id: string): Explained {
  const finding = report.findings.find((candidate) => candidate.id === id);
  if (finding !== undefined) return { target: id, matches: [{ kind: 'finding', finding }], nearest: [] };
  const near = getNearestIds(
    id,
    report.findings.map((candidate) => candidate.id),
  );
  const named = report.findings.filter((candidate) => near.includes(candidate.id)).map((f) => `${f.id} (${f.name}, ${f.file}:${f.line})`);
  throw new LeakshiftError(
    'LEAKSHIFT_USAGE',
    `no finding has the id ${id}${named.length === 0 ? '' : `; did you mean ${named.join(' or ')}?`}`,
    `${report.findings.length} findings in these paths; leakshift scan --quiet lists them with their ids`,
  );
}

function getNearestIds(id: string, ids: readonly string[]): string[] {
  const found = ids.filter((candidate) => candidate.startsWith(id) || id.startsWith(candidate)).slice(0, MAX_NEAREST);
  while (found.length < MAX_NEAREST) {
    const next = nearest(
      id,
      ids.filter((candidate) => !found.includes(candidate)),
    );
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** Every candidate with that line in its proof; else those nearest to it, at most two lines away. */
function findByPlace(report: Report, file: string, line: number, target: string): Explained {
  const candidates: Candidate[] = [
    ...report.findings.map((finding): Candidate => ({ kind: 'finding', finding })),
    ...report.safe.map((safe): Candidate => ({ kind: 'safe', safe })),
  ];
  const measured = candidates
    .map((candidate) => ({ candidate, distance: getDistance(candidate, file, line) }))
    .toSorted((a, b) => a.distance - b.distance);
  if ((measured[0]?.distance ?? Infinity) === Infinity) refuseUnread(report, file);
  const least = Math.min(NEAR, measured[0]?.distance ?? Infinity);
  const matches = measured.filter(({ distance }) => distance === least).map(({ candidate }) => candidate);
  const near = measured.filter(({ distance }) => distance < Infinity).slice(0, MAX_NEAREST);
  return { target, matches, nearest: near.map(({ candidate }) => candidate) };
}

/** Nothing is known about a file that was not read, which is not the same as nothing being wrong with it. */
function refuseUnread({ failures, skipped }: Report, file: string): void {
  const failure = failures.find((candidate) => candidate.file === file);
  if (failure !== undefined) throw new LeakshiftError('LEAKSHIFT_USAGE', `${file}: ${failure.message}`);
  const left = skipped.find((candidate) => candidate.file === file);
  if (left === undefined) return;
  // No option reads a file that is too large or minified; of others the reason says what does.
  const hint = left.reason.includes('--no-ignore') ? undefined : 'ask about the source that it is made of';
  throw new LeakshiftError('LEAKSHIFT_USAGE', `${file} was left out: ${left.reason}`, hint);
}

function getDistance(candidate: Candidate, file: string, line: number): number {
  const about = candidate.kind === 'finding' ? candidate.finding : candidate.safe;
  const evidence: readonly Pick<Evidence, 'file' | 'line'>[] = about.evidence ?? [];
  const places = [about, ...evidence].filter((place) => place.file === file);
  return Math.min(...places.map((place) => Math.abs(place.line - line)));
}
