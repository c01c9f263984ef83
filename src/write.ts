import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Config, Failure, RewrittenFile, Verified } from './types.ts';
import { LeakshiftError } from './errors.ts';
import { git, splitNul } from './git.ts';
import { carryOut, createJournal, findJournalBase, readHash, refuseUnfinished, type Outcome } from './journal.ts';

interface Target {
  readonly file: RewrittenFile;
  /** Absolute, links resolved. */
  readonly path: string;
  readonly created: boolean;
}

interface Refusal {
  readonly code: `LEAKSHIFT_${string}`;
  readonly message: string;
}

const HINTS: Readonly<Record<string, string>> = {
  LEAKSHIFT_DIRTY: 'commit or stash first, or say --allow-dirty',
  LEAKSHIFT_NO_GIT: 'nothing could bring the old text back; if there is a copy elsewhere, say --allow-dirty',
  LEAKSHIFT_GIT_BUSY: 'finish or abort that first',
  LEAKSHIFT_CHANGED: 'run leakshift again',
};

export interface Written {
  /** Files that were written, relative to the root. */
  readonly applied: readonly string[];
  readonly failures: readonly Failure[];
  /** What the user should know about what was written. */
  readonly notes: readonly string[];
}

/**
 * Writes the verified texts. First everything is checked and recorded in the journal; only then are files replaced, one rename each, so a
 * run that is killed leaves every file whole, old or new, and `leakshift resume` or `leakshift undo` goes on from there.
 * @throws LeakshiftError when a target must not be written, then nothing was; LEAKSHIFT_INTERRUPTED after SIGINT or SIGTERM
 */
export async function write(verified: Verified, config: Config): Promise<Written> {
  const root = realpathSync(config.root);
  const targets = verified.files.filter((file) => file.before !== file.after).map((file) => resolveTarget(root, file));
  if (targets.length === 0) return { applied: [], failures: [], notes: [] };
  refuseUnfinished(root);
  const refusals = [...targets.flatMap((target) => checkTarget(root, target)), ...checkWorkTrees(targets, config.allowDirty)];
  const [first] = refusals;
  if (first === undefined) return replaceAll(root, targets);
  const hints = new Set(refusals.flatMap(({ code }) => HINTS[code] ?? []));
  const message = ['nothing was written:', ...refusals.map((refusal) => `  ${refusal.message}`)].join('\n');
  throw new LeakshiftError(first.code, message, hints.size === 0 ? undefined : [...hints].join('; '));
}

/** A link is written through: the file it names changes, the link stays. */
function resolveTarget(root: string, file: RewrittenFile): Target {
  const path = join(root, file.file);
  const created = file.before === '' && file.hash === '';
  const directory = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
  return { file, created, path: !created && existsSync(path) ? realpathSync(path) : join(directory, basename(path)) };
}

function checkTarget(root: string, { file, path, created }: Target): Refusal[] {
  const refuse = (code: Refusal['code'], reason: string): Refusal[] => [{ code, message: `${file.file} ${reason}` }];
  const inside = relative(root, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return refuse('LEAKSHIFT_OUTSIDE', `is outside of ${root}`);
  if (!isWritable(dirname(path))) return refuse('LEAKSHIFT_READ_ONLY', 'is in a directory that cannot be written');
  if (created) return isPresent(path) ? refuse('LEAKSHIFT_EXISTS', 'was to be created and exists already') : [];
  if (readHash(path) !== file.hash) return refuse('LEAKSHIFT_CHANGED', 'changed since it was read');
  const { mode, nlink } = statSync(path);
  // The mode, because root may write anything.
  if ((mode & 0o222) === 0 || !isWritable(path)) return refuse('LEAKSHIFT_READ_ONLY', 'is read-only');
  if (nlink > 1 && path.split(sep).includes('node_modules')) {
    return refuse('LEAKSHIFT_READ_ONLY', 'is a hard link into the store of a package manager');
  }
  return [];
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The targets may be spread over several repositories: submodules, or one inside another. */
function checkWorkTrees(targets: readonly Target[], allowDirty: boolean): Refusal[] {
  const tops = new Map<string | undefined, Target[]>();
  for (const target of targets) {
    const top = findWorkTree(dirname(target.path));
    tops.set(top, [...(tops.get(top) ?? []), target]);
  }
  return [...tops].flatMap(([top, inside]) => {
    if (top !== undefined) return checkWorkTree(top, inside, allowDirty);
    return allowDirty
      ? []
      : inside.map(({ file }) => ({ code: 'LEAKSHIFT_NO_GIT' as const, message: `${file.file} is not in a git repository` }));
  });
}

function findWorkTree(directory: string): string | undefined {
  for (let top = directory; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) return top;
    if (dirname(top) === top) return undefined;
  }
}

const OPERATIONS: readonly (readonly [marker: string, name: string])[] = [
  ['MERGE_HEAD', 'a merge'],
  ['rebase-merge', 'a rebase'],
  ['rebase-apply', 'a rebase'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick'],
  ['REVERT_HEAD', 'a revert'],
];

function checkWorkTree(top: string, targets: readonly Target[], allowDirty: boolean): Refusal[] {
  const directory = git(top, ['rev-parse', '--absolute-git-dir']);
  const tracked = git(top, ['ls-files', '-z']);
  const changed = git(top, ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=no', '--ignore-submodules=all']);
  if (!directory.ok || !tracked.ok || !changed.ok) {
    const failed = [directory, tracked, changed].find((answer) => !answer.ok);
    const reason = failed?.ok === false ? failed.reason : '';
    return allowDirty ? [] : [{ code: 'LEAKSHIFT_NO_GIT', message: `the state of the git repository is unknown: ${reason}` }];
  }
  const operation = OPERATIONS.find(([marker]) => existsSync(join(directory.out.replace(/\n$/, ''), marker)));
  if (operation !== undefined) return [{ code: 'LEAKSHIFT_GIT_BUSY', message: `${operation[1]} is in progress in the git repository` }];
  if (allowDirty) return [];
  const known = new Set(splitNul(tracked.out));
  const dirty = new Set(splitNul(changed.out).map((entry) => entry.slice(3)));
  return targets
    .filter(({ created }) => !created)
    .flatMap(({ file, path }) => {
      const name = relative(top, path).split(sep).join('/');
      if (!known.has(name)) return [{ code: 'LEAKSHIFT_DIRTY' as const, message: `${file.file} is not tracked by git` }];
      return dirty.has(name) ? [{ code: 'LEAKSHIFT_DIRTY' as const, message: `${file.file} has changes that are not committed` }] : [];
    });
}

async function replaceAll(root: string, targets: readonly Target[]): Promise<Written> {
  const base = findJournalBase(root);
  const linked = targets.filter(({ path, created }) => !created && statSync(path).nlink > 1).map(({ file }) => file.file);
  const changes = targets.map(({ file, path, created }) => ({
    path,
    before: created ? undefined : readFileSync(path),
    after: Buffer.from(file.after, 'utf8'),
  }));
  const outcome = await carryOut(base, createJournal(base, changes), 'after');
  const written = new Set(outcome.changed);
  const applied = targets.filter(({ path }) => written.has(path)).map(({ file }) => file.file);
  if (outcome.stopped === 'interrupted') {
    const message = `interrupted: ${applied.length} of ${targets.length} files were written`;
    throw new LeakshiftError('LEAKSHIFT_INTERRUPTED', message, 'leakshift resume writes the rest, leakshift undo takes them back');
  }
  const notes = linked.map((file) => `${file} had other hard links, which keep the old text`);
  if (applied.length > 0) notes.push(`leakshift undo takes back what was written (${counted(applied.length)})`);
  return { applied, failures: failuresOf(targets, outcome), notes };
}

function failuresOf(targets: readonly Target[], { changed, conflicts, stopped }: Outcome): Failure[] {
  const done = new Set(changed);
  const reasons = new Map(conflicts.map(({ path, reason }) => [path, `it ${reason}`]));
  if (typeof stopped === 'object') reasons.set(stopped.path, stopped.reason);
  return targets
    .filter(({ path }) => !done.has(path))
    .map(({ file, path }) => {
      const reason = reasons.get(path) ?? 'writing had stopped; leakshift resume writes the rest';
      return { file: file.file, code: 'LEAKSHIFT_WRITE', message: `was not written: ${reason}` };
    });
}

function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}
