import { filePatch } from './diff.ts';
import { bySite, compareText } from './order.ts';
import { toReplacements } from './replacements.ts';
import { toBasis } from './plan-basis.ts';
import type {
  Analysis,
  BaselineResult,
  Candidates,
  Confidence,
  Config,
  Decision,
  Failure,
  FilePatch,
  Finding,
  Plan,
  Refused,
  Report,
  Safe,
  ShardReport,
  Since,
  Summary,
  Verified,
} from './types.ts';

export interface ReportParts {
  readonly candidates: Candidates;
  readonly analysis: Analysis;
  readonly plan: Plan;
  /** Absent for `scan`, which stops before the rewrite. */
  readonly verified?: Verified;
  /** Files that were written. */
  readonly applied?: readonly string[];
  /** What went wrong outside of the scan and the analysis: discovery, writing. */
  readonly failures?: readonly Failure[];
  /** About what was written. */
  readonly notes?: readonly string[];
  readonly version: string;
  readonly minConfidence: Confidence;
  readonly baseline?: BaselineResult | undefined;
  /** The configuration of the run, for the plan file. */
  readonly config?: Config;
  readonly since?: Since | undefined;
  readonly shard?: ShardReport | undefined;
}

const RANK: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

/**
 * Joins what the stages found into the one thing that is shown.
 *
 * Findings below `minConfidence` are left out of the list and of every count, `candidates` too, so that the totals of the report add up by
 * themselves; a note says how many there are. What is rewritten is listed whatever its confidence: no diff without its finding.
 */
export function buildReport(parts: ReportParts): Report {
  assertNothingLost(parts);
  const decided = withRefusals(parts.plan.findings, parts.verified?.refused ?? []);
  const findings = decided.filter((f) => f.decision === 'rewrite' || RANK[f.confidence] >= RANK[parts.minConfidence]).toSorted(bySite);
  const safe = parts.analysis.safe.toSorted(bySite);
  const told = [...parts.candidates.failures, ...parts.analysis.failures, ...(parts.failures ?? [])];
  const failures = uniqueFailures(told.length === 0 ? nothingScanned(parts) : told);
  const hidden = decided.length - findings.length;
  return {
    schemaVersion: 1,
    tool: { name: 'leakshift', version: parts.version },
    summary: summarise({ files: parts.candidates.files, findings, safe, applied: parts.applied?.length ?? 0, failures }),
    findings,
    safe,
    failures,
    patches: toPatches(parts.verified),
    dependencies: parts.verified?.dependencies ?? [],
    notes: [
      ...(parts.verified?.notes ?? []),
      ...(parts.notes ?? []),
      ...hiddenNote(hidden, parts.minConfidence),
      ...sinceNote(parts.since),
      ...shardNote(parts.shard),
    ],
    skipped: parts.candidates.skipped.toSorted((a, b) => compareText(a.file, b.file)),
    ...(parts.verified === undefined ? {} : { replacements: parts.verified.files.flatMap(toReplacements) }),
    ...(parts.baseline === undefined ? {} : { baseline: parts.baseline }),
    ...(parts.shard === undefined ? {} : { shard: parts.shard }),
    ...(parts.config === undefined || parts.verified === undefined ? {} : { basis: toBasis(parts.config, parts.plan, parts.verified) }),
  };
}

/** A gate's word is final: the finding stays, its rewrite does not happen, and the reason is the gate's. */
function withRefusals(findings: readonly Finding[], refused: readonly Refused[]): Finding[] {
  const reasons = new Map(refused.map(({ finding, reason }) => [finding, reason]));
  return findings.map((finding) => {
    const reason = reasons.get(finding.id);
    return reason === undefined ? finding : { ...finding, decision: 'refuse', reason };
  });
}

function summarise(parts: {
  files: number;
  findings: readonly Finding[];
  safe: readonly Safe[];
  applied: number;
  failures: readonly Failure[];
}): Summary {
  const decided = (decision: Decision) => parts.findings.filter((finding) => finding.decision === decision).length;
  const summary: Summary = {
    files: parts.files,
    candidates: parts.safe.length + parts.findings.length,
    safe: parts.safe.length,
    findings: parts.findings.length,
    rewrite: decided('rewrite'),
    suggest: decided('suggest'),
    refuse: decided('refuse'),
    applied: parts.applied,
    failures: parts.failures.length,
  };
  if (summary.rewrite + summary.suggest + summary.refuse !== summary.findings) {
    throw new Error(`a finding is neither rewrite, suggest nor refuse: ${JSON.stringify(summary)}`);
  }
  return summary;
}

/** Every candidate ends in exactly one place; a stage that drops, doubles or invents one is a bug that must not look like a clean report. */
function assertNothingLost({ analysis, plan, verified }: ReportParts): void {
  const planned = new Set(plan.findings.map((finding) => finding.id));
  if (planned.size !== plan.findings.length) throw new Error('two findings of the plan have the same id');
  const lost = analysis.findings.find((finding) => !planned.has(finding.id));
  if (lost !== undefined) throw new Error(`finding ${lost.id} (${lost.file}:${lost.line}) was analysed and is not in the plan`);
  const unknown = verified?.refused.find((refusal) => !planned.has(refusal.finding));
  if (unknown !== undefined) throw new Error(`refused finding ${unknown.finding} is not in the plan`);
}

function toPatches(verified: Verified | undefined): FilePatch[] {
  return (verified?.files ?? [])
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) => ({ file, patch: filePatch(file, before, after) }))
    .toSorted((a, b) => compareText(a.file, b.file));
}

/** A report over no file must not read like one without findings. */
function nothingScanned({ candidates: { files, skipped }, shard }: ReportParts): Failure[] {
  if (files > 0 || shard !== undefined) return [];
  const left = skipped.length === 1 ? 'the one that there is was' : `all ${skipped.length} that there are were`;
  const message = `no file was scanned: ${left} left out (see skipped); scan the sources that they are built from`;
  return [{ file: '.', code: 'LEAKSHIFT_NO_SOURCES', message }];
}

function uniqueFailures(failures: readonly Failure[]): Failure[] {
  const byText = new Map(failures.map((failure) => [`${failure.file}\0${failure.code}\0${failure.message}`, failure]));
  return [...byText].toSorted(([a], [b]) => compareText(a, b)).map(([, failure]) => failure);
}

function hiddenNote(hidden: number, minConfidence: Confidence): string[] {
  if (hidden === 0) return [];
  return [`${hidden} ${hidden === 1 ? 'finding' : 'findings'} below --min-confidence ${minConfidence} not shown and not counted`];
}

function sinceNote(since: Since | undefined): string[] {
  if (since === undefined) return [];
  const { ref } = since;
  const unchanged = since.unchanged.length;
  return [
    `${unchanged} ${unchanged === 1 ? 'finding' : 'findings'} without evidence in files that changed since ${ref} not shown and not counted`,
  ];
}

function shardNote(shard: ShardReport | undefined): string[] {
  if (shard === undefined) return [];
  const later = shard.parts.stages === 'migrate' ? ', makes the rewrites and checks them' : '';
  return [`shard ${shard.index} of ${shard.count}: leakshift merge joins the JSON reports of all of them${later}`];
}
