/** A plan in parts that can be reviewed and merged one by one. */
import { compareText } from './order.ts';
import { editedFiles, findingsOf } from './plan-basis.ts';
import type { PlanDocument, PlannedFinding } from './plan-schema.ts';
import type { Finding, Report, RewrittenFile, Summary } from './types.ts';

export const SPLITS = ['owner', 'package', 'pattern', 'risk'] as const;
export type SplitBy = (typeof SPLITS)[number];

/** Findings that go together, by id in the order of the plan. */
export interface Part {
  /** Owners, package, pattern or risk, sorted; several where parts had to be joined. */
  readonly keys: readonly string[];
  readonly findings: readonly string[];
  /** Why parts were joined, one sentence each. */
  readonly joined: readonly string[];
}

/** A part, carried out on its own. */
export interface PartResult {
  readonly part: Part;
  readonly report: Report;
  readonly files: readonly RewrittenFile[];
}

/** One part per key of the findings that are rewritten; those that edit the same file come into one. */
export function toParts(report: Report, files: readonly RewrittenFile[], keyOf: (finding: Finding) => string): Part[] {
  const done = new Set(files.flatMap(findingsOf));
  const rewrites = report.findings.filter(({ decision, id }) => decision === 'rewrite' && done.has(id));
  const keys = [...new Set(rewrites.map(keyOf))].toSorted(compareText);
  const order = rewrites.map(({ id }) => id);
  let parts = keys.map((key): Part => ({
    keys: [key],
    findings: rewrites.filter((finding) => keyOf(finding) === key).map(({ id }) => id),
    joined: [],
  }));
  const edited = new Map(rewrites.map((finding) => [finding, editedFiles(finding, files)]));
  for (const file of [...new Set([...edited.values()].flat())].toSorted(compareText)) {
    const editors = new Set(rewrites.filter((finding) => edited.get(finding)?.includes(file)).map(({ id }) => id));
    const concerned = parts.filter(({ findings }) => findings.some((id) => editors.has(id)));
    parts = join(parts, concerned, `${file} is edited for findings of each`, order);
  }
  return parts;
}

/**
 * Joins the parts that would write a file differently, such as a manifest to which one adds a dependency for its tests and another one for its
 * sources. A file that all write alike merges by itself and stays in each.
 * @returns the same array when there is nothing to join
 */
export function joinConflicting(parts: readonly Part[], results: readonly PartResult[], order: readonly string[]): readonly Part[] {
  for (const file of sharedFiles(results)) {
    const writers = results.filter(({ files }) => files.some((each) => each.file === file));
    const texts = new Set(writers.flatMap(({ files }) => files.filter((each) => each.file === file)).map(({ after }) => after));
    if (texts.size === 1) continue;
    const concerned = writers.map(({ part }) => part);
    return join(parts, concerned, `each would write ${file} differently`, order);
  }
  return parts;
}

/** Files that more than one part writes, sorted. */
export function sharedFiles(results: readonly PartResult[]): string[] {
  const counts = new Map<string, number>();
  for (const { file } of results.flatMap(({ files }) => files)) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([file]) => file)
    .toSorted(compareText);
}

function join(parts: readonly Part[], concerned: readonly Part[], reason: string, order: readonly string[]): Part[] {
  if (concerned.length < 2) return [...parts];
  const ids = new Set(concerned.flatMap(({ findings }) => findings));
  const joined: Part = {
    keys: concerned.flatMap(({ keys }) => keys).toSorted(compareText),
    findings: order.filter((id) => ids.has(id)),
    joined: [...concerned.flatMap((part) => part.joined), reason],
  };
  return [...parts.filter((part) => !concerned.includes(part)), joined].toSorted((a, b) =>
    compareText(a.keys.join('\n'), b.keys.join('\n')),
  );
}

/** The plan with no rewrites but these: what is left out counts as suggested, and as never edited. */
export function restrictTo(document: PlanDocument, ids: readonly string[]): PlanDocument {
  const kept = new Set(ids);
  return {
    ...document,
    findings: document.findings.map((finding) => (finding.decision !== 'rewrite' || kept.has(finding.id) ? finding : asSuggested(finding))),
  };
}

function asSuggested({ rewrite, ...finding }: PlannedFinding): PlannedFinding {
  const { limit } = finding.planned;
  const unedited = rewrite === undefined || limit === undefined ? rewrite : { ...rewrite, limit };
  const planned = { ...finding.planned, decision: 'suggest' as const };
  return { ...finding, decision: 'suggest', planned, ...(unedited === undefined ? {} : { rewrite: unedited }) };
}

/** The report of a part: its rewrites, what is left as it is under the same keys, and nothing of the other parts. */
export function reportOfPart({ part, report }: PartResult, left: readonly Finding[], notes: readonly string[]): Report {
  const ids = new Set([...part.findings, ...left.map(({ id }) => id)]);
  const findings = report.findings.filter(({ id }) => ids.has(id));
  const count = (decision: Finding['decision']) => findings.filter((finding) => finding.decision === decision).length;
  const summary: Summary = {
    ...report.summary,
    candidates: findings.length,
    safe: 0,
    findings: findings.length,
    rewrite: count('rewrite'),
    suggest: count('suggest'),
    refuse: count('refuse'),
  };
  return { ...report, findings, safe: [], skipped: [], summary, notes: [...notes, ...report.notes] };
}
