/** A plan file over the files as they are now: what still holds, what has drifted, and what a new scan makes of that. */
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { LeakshiftError } from './errors.ts';
import type { PlanDocument, PlannedFinding } from './plan-schema.ts';
import { readSource } from './sources.ts';
import type { Candidates, Decision, Failure, Finding, Plan, Refused, SourceText } from './types.ts';

export interface HeldPlan {
  readonly document: PlanDocument;
  readonly candidates: Candidates;
  readonly plan: Plan;
  /** Rewrites of the plan that cannot be carried out, with the reason. */
  readonly refused: readonly Refused[];
  /** Files that are not what they were, with what became of them. */
  readonly drifted: ReadonlyMap<string, string>;
  /** Findings that a new scan derived again. */
  readonly derived: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/**
 * Reads the files that the rewrites of the plan touch. A finding that touches one which changed is refused as a whole.
 * @throws LeakshiftError when not one of the files is there, or one is outside of the root
 */
export function holdPlan(document: PlanDocument, root: string): HeldPlan {
  const findings = document.findings.map(toFinding);
  const wanted = findings.filter(({ decision }) => decision === 'rewrite');
  const files = [...new Set(wanted.flatMap(touchedBy))].toSorted();
  const sources: SourceText[] = [];
  const drifted = new Map<string, string>();
  for (const file of files) {
    refuseOutside(root, file);
    const read = readSource(root, file, false);
    if (read.kind === 'source' && read.source.hash === document.hashes[file]) sources.push(read.source);
    else drifted.set(file, !existsSync(join(root, file)) ? 'is gone' : 'changed since the plan was made');
  }
  if (files.length > 0 && files.every((file) => drifted.get(file) === 'is gone')) {
    const message = `${files[0] ?? ''}${files.length === 1 ? '' : ` and the other ${files.length - 1} files`} of the plan: not found in ${root}`;
    throw new LeakshiftError('LEAKSHIFT_PLAN', message, 'run it in the directory in which the plan was made, or name that with --cwd');
  }
  return {
    document,
    candidates: { root, files: document.files, owners: [], sources, others: [], skipped: [], failures: [] },
    plan: { findings, hashes: document.hashes },
    refused: wanted.flatMap((finding) => {
      const file = touchedBy(finding).find((each) => drifted.has(each));
      return file === undefined ? [] : [{ finding: finding.id, reason: `${file} ${drifted.get(file)}` }];
    }),
    drifted,
    derived: new Set(),
    notes: describeEdited(document),
  };
}

function touchedBy({ rewrite, evidence }: Finding): string[] {
  return [...new Set([...(rewrite?.files ?? []), ...evidence.map(({ file }) => file)])];
}

/** A link in the tree may lead out of it; what `write` refuses is not to be read and shown either. */
function refuseOutside(root: string, file: string): void {
  const path = join(root, file);
  if (!existsSync(path)) return;
  const inside = relative(realpathSync(root), realpathSync(path));
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return;
  throw new LeakshiftError(
    'LEAKSHIFT_OUTSIDE',
    `${file} of the plan is a link that leads out of ${root}`,
    'only files below it are changed',
  );
}

function toFinding(planned: PlannedFinding): Finding {
  const { planned: made, decision: wanted, rewrite, options, evidence, ...rest } = planned;
  const decision: Decision = wanted === 'skip' ? 'suggest' : wanted;
  return {
    ...rest,
    decision,
    ...(decision === made.decision ? {} : { planned: made.decision }),
    reason: wanted === made.decision ? planned.reason : `${SAID[wanted]} (leakshift: ${made.decision}, ${planned.reason})`,
    ...(rewrite === undefined ? {} : { rewrite: toProposal(rewrite) }),
    ...(options === undefined ? {} : { options }),
    evidence: evidence.map(({ note, ...each }) => (note === undefined ? each : { ...each, note })),
  };
}

const SAID: Readonly<Record<PlannedFinding['decision'], string>> = {
  rewrite: 'the plan says so',
  suggest: 'the plan leaves it as it is',
  refuse: 'the plan turns it down',
  skip: 'the plan skips it',
};

function toProposal({
  target,
  limit,
  minimum,
  files,
  sites,
  facts,
}: NonNullable<PlannedFinding['rewrite']>): NonNullable<Finding['rewrite']> {
  return {
    target,
    ...(limit === undefined ? {} : { limit }),
    ...(minimum === undefined ? {} : { minimum }),
    files,
    sites: sites.map((each) => ({ file: each.file, sites: each.sites })),
    facts,
  };
}

function describeEdited({ findings }: PlanDocument): string[] {
  return findings.flatMap(({ id, name, decision, planned, rewrite }) => {
    const changes: string[] = [];
    if (decision !== planned.decision) changes.push(`${decision} instead of ${planned.decision}`);
    if (rewrite?.limit !== planned.limit) changes.push(`limit ${rewrite?.limit} instead of ${planned.limit}`);
    return changes.length === 0 ? [] : [`edited in the plan: ${name} (${id}): ${changes.join(', ')}`];
  });
}

/** What `--replan` makes of the drifted findings: their sites and proofs from a new scan, the decisions and limits from the plan. */
export function deriveAgain(held: HeldPlan, candidates: Candidates, fresh: Plan): HeldPlan {
  const drifted = new Set(held.refused.map(({ finding }) => finding));
  const unread = new Map([
    ...candidates.failures.map(({ file, message }) => [file, message] as const),
    ...candidates.skipped.map(({ file, reason }) => [file, `was left out: ${reason}`] as const),
  ]);
  const [refused, notes, derived]: [Refused[], string[], Set<string>] = [[], [...held.notes], new Set()];
  const findings = held.plan.findings.map((finding): Finding => {
    if (!drifted.has(finding.id)) return finding;
    const found = fresh.findings.find(({ id }) => id === finding.id);
    if (found === undefined) {
      const why = unread.get(finding.file);
      if (why !== undefined) refused.push({ finding: finding.id, reason: `${finding.file} ${why}` });
      else notes.push(`${finding.name} (${finding.id}) is not found any more: there is nothing left to do in ${finding.file}`);
      return why === undefined ? { ...finding, decision: 'suggest', reason: 'it is not found any more' } : finding;
    }
    const isForced = held.document.findings.some(({ id, planned }) => id === finding.id && planned.decision !== 'rewrite');
    const again = decideAgain(finding, found, isForced);
    if ('reason' in again) refused.push({ finding: finding.id, reason: again.reason });
    else derived.add(finding.id);
    return 'reason' in again ? { ...found, decision: 'rewrite' } : again.finding;
  });
  const sources = new Map([...held.candidates.sources, ...candidates.sources].map((source) => [source.file, source]));
  return {
    ...held,
    candidates: { ...held.candidates, sources: [...sources.values()] },
    plan: { findings, hashes: { ...held.document.hashes, ...fresh.hashes } },
    refused,
    derived,
    notes,
  };
}

/** The found finding with the plan's decision and limit, or why the decision cannot stand. */
function decideAgain(planned: Finding, found: Finding, isForced: boolean): { readonly finding: Finding } | { readonly reason: string } {
  const { rewrite } = found;
  if (rewrite === undefined || (found.decision !== 'rewrite' && !isForced)) return { reason: `found again, and now: ${found.reason}` };
  const limit = rewrite.limit === undefined ? undefined : (planned.rewrite?.limit ?? rewrite.limit);
  if (limit !== undefined && limit < (rewrite.minimum ?? 0)) {
    return { reason: `found again, and now its ${rewrite.minimum} newest entries are read, which the limit ${limit} would drop` };
  }
  const proposal = limit === undefined ? rewrite : { ...rewrite, limit };
  const asked = isForced && found.decision !== 'rewrite' ? { planned: found.decision, reason: planned.reason } : {};
  return { finding: { ...found, decision: 'rewrite', rewrite: proposal, ...asked } };
}

/** The rewrites that the plan asks for and that were not made: part of the work is undone. One line per changed file, one per refused finding. */
export function describeUndone(held: HeldPlan, refused: readonly Refused[]): Failure[] {
  const asked = new Map(held.plan.findings.filter(({ decision }) => decision === 'rewrite').map((finding) => [finding.id, finding]));
  const byDrift = new Map<string, string[]>();
  const failures: Failure[] = [];
  for (const { finding: id, reason } of refused) {
    const finding = asked.get(id);
    if (finding === undefined) continue;
    const file = touchedBy(finding).find((each) => reason === `${each} ${held.drifted.get(each)}`);
    if (file === undefined) {
      failures.push({ file: finding.file, code: 'LEAKSHIFT_REFUSED', message: `${finding.name} (${id}) is left as it is: ${reason}` });
    } else byDrift.set(file, [...(byDrift.get(file) ?? []), `${finding.name} (${id})`]);
  }
  for (const [file, names] of byDrift) {
    const message = `${held.drifted.get(file)}, so these are left as they are: ${names.join(', ')}; --replan derives them again`;
    failures.push({ file, code: 'LEAKSHIFT_DRIFTED', message });
  }
  return failures;
}
