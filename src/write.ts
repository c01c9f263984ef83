import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Config, Failure, RewrittenFile, Verified } from './types.ts';
import { LeakshiftError } from './errors.ts';
import { git, splitNul } from './git.ts';
import { hashBytes } from './sources.ts';

interface Target {
  readonly file: RewrittenFile;
  /** Absolute, links resolved. */
  readonly path: string;
  readonly created: boolean;
}

interface Staged extends Target {
  readonly temporary: string;
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

/**
 * Writes the verified texts. First everything is checked and every new text is put beside its file; only then are files replaced, one
 * rename each, so a run that is killed leaves every file whole, old or new.
 * @throws LeakshiftError when a target must not be written; then nothing was
 */
export function write(verified: Verified, config: Config): { applied: readonly string[]; failures: readonly Failure[] } {
  const root = realpathSync(config.root);
  const targets = verified.files.filter((file) => file.before !== file.after).map((file) => resolveTarget(root, file));
  const refusals = [...targets.flatMap((target) => checkTarget(root, target)), ...checkWorkTrees(targets, config.allowDirty)];
  const [first] = refusals;
  if (first === undefined) return replaceAll(stageAll(targets));
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

function readHash(path: string): string | undefined {
  try {
    return hashBytes(readFileSync(path));
  } catch {
    return undefined;
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

/** A full disk shows here, while nothing is lost. */
function stageAll(targets: readonly Target[]): Staged[] {
  const staged: Staged[] = [];
  for (const [index, target] of targets.entries()) {
    const temporary = join(dirname(target.path), `.leakshift-${process.pid}-${index}.tmp`);
    try {
      stage(target, temporary);
      staged.push({ ...target, temporary });
    } catch (error) {
      // A temporary file that was there before is another run's.
      if (reasonOf(error) !== 'EEXIST') rmSync(temporary, { force: true });
      for (const { temporary: left } of staged) rmSync(left, { force: true });
      throw new LeakshiftError('LEAKSHIFT_WRITE', `nothing was written: ${target.file.file}: ${reasonOf(error)}`);
    }
  }
  return staged;
}

function stage({ file, path, created }: Target, temporary: string): void {
  writeFileSync(temporary, file.after, { flag: 'wx' });
  if (created) return;
  const { mode, uid, gid } = statSync(path);
  const own = statSync(temporary);
  if (own.uid !== uid || own.gid !== gid) chownSync(temporary, uid, gid);
  chmodSync(temporary, mode & 0o7777);
}

/** The first failure stops the rest: it says something about the disk, and what is left stays as it was. */
function replaceAll(staged: readonly Staged[]): { applied: string[]; failures: Failure[] } {
  const applied: string[] = [];
  const failures: Failure[] = [];
  for (const target of staged) {
    const reason = failures.length === 0 ? replace(target) : 'writing had stopped';
    if (reason === undefined) applied.push(target.file.file);
    else {
      rmSync(target.temporary, { force: true });
      failures.push({ file: target.file.file, code: 'LEAKSHIFT_WRITE', message: `was not written: ${reason}` });
    }
  }
  return { applied, failures };
}

/** The reason why not, or nothing. */
function replace({ file, path, created, temporary }: Staged): string | undefined {
  try {
    if (created ? isPresent(path) : readHash(path) !== file.hash) return 'it changed while the run was writing';
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
