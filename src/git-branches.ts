/** Commits on new branches, made without the work tree and the index. */
import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LeakshiftError } from './errors.ts';
import { git, splitNul } from './git.ts';
import { gitOrThrow, type Repository, type TemporaryTree, withTemporaryTree } from './git-tree.ts';
import { compareText } from './order.ts';
import type { RewrittenFile } from './types.ts';

export interface NewBranch {
  readonly name: string;
  readonly message: string;
  /** Relative to the root of the run. */
  readonly files: readonly RewrittenFile[];
}

export interface MadeBranch {
  readonly name: string;
  readonly commit: string;
}

/** Whoever set these wants commits to bear them. */
const IDENTITY = /^GIT_(AUTHOR|COMMITTER)_(NAME|EMAIL|DATE)$/;

/** @throws LeakshiftError LEAKSHIFT_BRANCH for a name that git does not take or that is taken, before anything is made */
export function refuseBranches({ top }: Repository, names: readonly string[]): void {
  const wrong = names.filter((name) => name.startsWith('-') || !git(top, ['check-ref-format', `refs/heads/${name}`]).ok);
  if (wrong.length > 0)
    throw new LeakshiftError('LEAKSHIFT_BRANCH', `git takes no branch named ${wrong.join(', ')}`, 'choose another --branches');
  const taken = names.filter((name) => git(top, ['show-ref', '--verify', '--quiet', `refs/heads/${name}`]).ok);
  if (taken.length === 0) return;
  const what = taken.length === 1 ? 'the branch exists' : 'the branches exist';
  throw new LeakshiftError(
    'LEAKSHIFT_BRANCH',
    `${what} and is not replaced: ${taken.join(', ')}`,
    'delete it, or choose another --branches',
  );
}

/** The commit that branches start from. */
export function headOf({ top }: Repository): string {
  const head = git(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head.ok) return head.out.trim();
  throw new LeakshiftError('LEAKSHIFT_GIT', 'the repository has no commit yet, so there is nothing to branch from', 'commit first');
}

/**
 * One commit on top of HEAD per branch; all branches come into being at once, or none.
 * @throws LeakshiftError LEAKSHIFT_DIRTY when a file is not what HEAD has: the commit would hold changes of somebody else's
 */
export async function createBranches(repository: Repository, root: string, branches: readonly NewBranch[]): Promise<MadeBranch[]> {
  refuseBranches(
    repository,
    branches.map(({ name }) => name),
  );
  const head = headOf(repository);
  const made = await withTemporaryTree(repository, head, true, async (tree) => {
    refuseDirty(repository, root, branches, tree, head);
    return branches.map(({ name, message, files }) => {
      tree.git(['read-tree', head]);
      tree.stage(files.map((file) => ({ path: toPath(repository, root, file), text: file.after })));
      return { name, commit: commitTree(repository, tree.git(['write-tree']).trim(), head, message) };
    });
  });
  const commands = made.map(({ name, commit }) => `create refs/heads/${name}\0${commit}\0`);
  gitOrThrow(repository.top, ['update-ref', '--create-reflog', '-m', 'leakshift split', '-z', '--stdin'], { input: commands.join('') });
  return made;
}

function commitTree({ top }: Repository, tree: string, parent: string, message: string): string {
  const identity = Object.entries(process.env).flatMap(([name, value]) => (IDENTITY.test(name) && value ? [[name, value] as const] : []));
  const args = ['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, '-p', parent, '-F', '-'];
  return gitOrThrow(top, args, { input: message, env: Object.fromEntries(identity) }).trim();
}

/** Staged as they were read, the files must leave the index as it is; new ones must be new. */
function refuseDirty(repository: Repository, root: string, branches: readonly NewBranch[], tree: TemporaryTree, head: string): void {
  const files = [...new Map(branches.flatMap((branch) => branch.files).map((file) => [file.file, file])).values()];
  const paths = new Map(files.map((file) => [toPath(repository, root, file), file] as const));
  const known = new Set(splitNul(tree.git(['ls-files', '-z'])));
  const untracked = [...paths].filter(([path, file]) => !isNew(file) && !known.has(path)).map(([path]) => `${path} is not in HEAD`);
  const present = [...paths].filter(([path, file]) => isNew(file) && known.has(path)).map(([path]) => `${path} is in HEAD already`);
  const read = [...paths].filter(([path, file]) => !isNew(file) && known.has(path));
  tree.stage(read.map(([path, { before }]) => ({ path, text: before })));
  const differing = splitNul(tree.git(['diff-index', '--cached', '--name-only', '-z', head])).map(
    (path) => `${path} has changes that are not committed`,
  );
  const reasons = [...untracked, ...present, ...differing].toSorted(compareText);
  if (reasons.length === 0) return;
  const message = ['no branch was made:', ...reasons.map((reason) => `  ${reason}`)].join('\n');
  throw new LeakshiftError('LEAKSHIFT_DIRTY', message, 'commit or stash first, or leave --branches out');
}

function isNew({ hash }: RewrittenFile): boolean {
  return hash === '';
}

/** Relative to the top, POSIX. A file reached through a link is the file that the link names. */
function toPath({ top, prefix }: Repository, root: string, { file, hash }: RewrittenFile): string {
  return hash === ''
    ? `${prefix}${file}`
    : relative(top, realpathSync(join(root, file)))
        .split(sep)
        .join('/');
}
