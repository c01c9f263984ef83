import { parsePatch } from 'diff';
import type { Finding, Replacement, Report } from '../../types.ts';
import { groupBy } from '../group-by.ts';

/** A hunk of a file's diff, with the findings that need it. `lines` start with blank, `-`, `+` or `\`. */
export interface Hunk {
  readonly file: string;
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** Findings whose diffs put and take the same lines, wherever they stand; without a diff, one finding. */
export interface Change {
  readonly findings: readonly Finding[];
  /** The hunks of each finding, in the order of the patches. */
  readonly hunks: ReadonlyMap<Finding, readonly Hunk[]>;
}

export interface Changes {
  /** In the report's order of their first findings. */
  readonly changes: readonly Change[];
  /** Hunks that no finding has to itself: manifests, files that are created, and what could not be told apart. */
  readonly shared: readonly Hunk[];
}

/** Each hunk of the patches is in `shared` or with at least one finding. */
export function toChanges(report: Report): Changes {
  const users = usersByFile(report.findings);
  const edits = groupBy(report.replacements ?? [], ({ file }) => file);
  const hunks = report.patches.flatMap(({ file, patch }) => toHunks(file, patch, users.get(file) ?? [], edits.get(file) ?? []));
  const isShared = sharedFiles(report);
  const shared = hunks.filter((hunk) => isShared(hunk.file) || hunk.findings.length === 0);
  const own = new Map<Finding, Hunk[]>();
  for (const hunk of hunks) {
    if (isShared(hunk.file)) continue;
    for (const finding of hunk.findings) own.set(finding, [...(own.get(finding) ?? []), hunk]);
  }
  const groups = groupBy(report.findings, (finding) => signature(finding, own.get(finding) ?? []));
  const changes = [...groups.values()].map((findings) => ({
    findings,
    hunks: new Map(findings.map((finding) => [finding, own.get(finding) ?? []])),
  }));
  return { changes, shared };
}

function sharedFiles({ dependencies, patches }: Report): (file: string) => boolean {
  const manifests = dependencies.map(({ manifest }) => manifest);
  const created = patches.filter(({ patch }) => /^--- \/dev\/null$/m.test(patch.slice(0, patch.indexOf('\n@@')))).map(({ file }) => file);
  const files = new Set([...manifests, ...created]);
  return (file) => files.has(file);
}

/** The findings whose rewrite edits a file. */
function usersByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const rewrites = findings.filter(({ decision }) => decision === 'rewrite');
  const uses = rewrites.flatMap((finding) => (finding.rewrite?.files ?? []).map((file) => ({ file, finding })));
  return new Map([...groupBy(uses, ({ file }) => file)].map(([file, all]) => [file, all.map(({ finding }) => finding)]));
}

function toHunks(file: string, patch: string, users: readonly Finding[], edits: readonly Replacement[]): Hunk[] {
  const hunks = (parsePatch(patch)[0]?.hunks ?? []).map(({ oldStart, oldLines, newStart, lines }) => {
    const ids = new Set(edits.filter((each) => overlaps(each, oldStart, oldLines)).flatMap((each) => each.findings));
    const needing = users.filter(({ id }) => ids.has(id));
    // Without replacements (a report that was merged from files), and where lines are counted otherwise (CR, U+2028): all that edit the file.
    return { file, oldStart, newStart, lines, findings: needing.length > 0 ? needing : users };
  });
  const placed = new Set(hunks.flatMap((hunk) => hunk.findings));
  const unplaced = users.filter((finding) => !placed.has(finding));
  return unplaced.length === 0 ? hunks : hunks.map((hunk) => ({ ...hunk, findings: users }));
}

/** Whether an edit is in a hunk; one line more at its end, for what is put behind the last line. */
function overlaps({ startLine, endLine }: Replacement, oldStart: number, oldLines: number): boolean {
  return startLine <= oldStart + oldLines && endLine >= oldStart;
}

function signature({ id }: Finding, hunks: readonly Hunk[]): string {
  if (hunks.length === 0) return id;
  return JSON.stringify(hunks.map(({ lines }) => lines.filter((line) => /^[-+]/.test(line))));
}
