/** `--since`: which findings a change has to do with. The analysis itself has seen everything. */
import { LeakshiftError } from './errors.ts';
import { git, splitNul } from './git.ts';
import type { Analysis, BaselineResult, Config, Evidence, Since } from './types.ts';

/** What differs from where `HEAD` and the reference parted. */
export interface Changes {
  readonly ref: string;
  /** POSIX, relative to the root. */
  readonly files: ReadonlySet<string>;
}

/**
 * Files that were committed, staged, edited or added since the merge base of the reference and `HEAD`; nothing without `--since`.
 * @throws LeakshiftError LEAKSHIFT_SINCE without git, for an unknown reference, and for one without common history
 */
export function findChanges({ root, since: ref }: Config): Changes | undefined {
  if (ref === undefined) return undefined;
  const inside = git(root, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok)
    throw fail(
      `--since ${ref} asks git what changed, and it does not know: ${inside.reason}`,
      'leave --since out, or run it in a git repository',
    );
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok)
    throw fail(`--since ${ref}: git knows no such commit, branch or tag`, 'fetch it first: git fetch origin BRANCH, and say origin/BRANCH');
  const base = git(root, ['merge-base', commit.out.trim(), 'HEAD']);
  if (!base.ok)
    throw fail(
      `--since ${ref}: it has no commit in common with HEAD`,
      'a shallow clone lacks it: git fetch --unshallow (on CI, fetch the whole history)',
    );
  const changed = list(root, ['diff', '--name-only', '--no-renames', '--relative', '-z', base.out.trim()]);
  const added = list(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return { ref, files: new Set([...changed, ...added]) };
}

function list(root: string, args: readonly string[]): string[] {
  const answer = git(root, args);
  if (!answer.ok) throw fail(`--since: git ${args[0]} failed: ${answer.reason}`);
  return splitNul(answer.out);
}

function fail(message: string, hint?: string): LeakshiftError {
  return new LeakshiftError('LEAKSHIFT_SINCE', message, hint);
}

/** The findings and dismissed candidates that stand, or have evidence, in a changed file. */
export function onlyChanged(analysis: Analysis, changes: Changes | undefined): Analysis {
  if (changes === undefined) return analysis;
  const isTouched = ({ file, evidence = [] }: { readonly file: string; readonly evidence?: readonly Evidence[] }) =>
    changes.files.has(file) || evidence.some((each) => changes.files.has(each.file));
  return { ...analysis, findings: analysis.findings.filter(isTouched), safe: analysis.safe.filter(isTouched) };
}

/** What was asked for, and the findings that it left out. */
export function toSince(changes: Changes | undefined, all: Analysis, shown: Analysis): Since | undefined {
  const ids = new Set(shown.findings.map(({ id }) => id));
  return changes && { ref: changes.ref, unchanged: all.findings.map(({ id }) => id).filter((id) => !ids.has(id)) };
}

/** A finding that is not shown is still there: it makes no entry of the baseline stale. */
export function limitBaseline(result: BaselineResult | undefined, shown: Analysis): BaselineResult | undefined {
  if (result === undefined) return undefined;
  const ids = new Set(shown.findings.map(({ id }) => id));
  return { ...result, known: result.known.filter((id) => ids.has(id)), new: result.new.filter((id) => ids.has(id)) };
}
