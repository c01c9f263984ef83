/** A second work tree and index of a repository, in a temporary directory: neither its own work tree nor its index is touched. */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { LeakshiftError } from './errors.ts';
import { git, type GitOptions } from './git.ts';

export interface Repository {
  /** Top of the work tree, absolute, links resolved. */
  readonly top: string;
  /** Where a directory of it is below the top: empty, or as `packages/app/`. */
  readonly prefix: string;
  /** Absolute. */
  readonly directory: string;
}

export interface TemporaryTree {
  /** Absolute. */
  readonly directory: string;
  /** Standard output of a git command that works on this tree and index. Throws LEAKSHIFT_GIT when git fails. */
  readonly git: (args: readonly string[], input?: string) => string;
  /** Writes the text and stages it as `git add` does, filters and line ends included; an executable file stays one. */
  readonly stage: (files: readonly TreeFile[]) => void;
}

/** `path` is POSIX and relative to the top. */
interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** @throws LeakshiftError LEAKSHIFT_NO_GIT outside of a work tree, or without git; `what` starts the message */
export function openRepository(root: string, what: string): Repository {
  const answer = git(root, ['rev-parse', '--show-toplevel', '--show-prefix', '--absolute-git-dir']);
  const [top = '', prefix = '', directory = ''] = answer.ok ? answer.out.split('\n') : [];
  if (top === '' || directory === '') {
    const reason = answer.ok ? 'it has no work tree' : answer.reason;
    throw new LeakshiftError('LEAKSHIFT_NO_GIT', `${what} needs a git repository: ${reason}`, 'run it in a clone, or name one with --cwd');
  }
  return { top: realpathSync(top), prefix, directory };
}

/** Runs one git command and throws LEAKSHIFT_GIT with git's reason when it fails. */
export function gitOrThrow(cwd: string, args: readonly string[], options: GitOptions = {}): string {
  const answer = git(cwd, args, options);
  if (answer.ok) return answer.out;
  throw new LeakshiftError('LEAKSHIFT_GIT', `git ${args.find((arg) => !arg.startsWith('-')) ?? ''}: ${answer.reason}`);
}

/**
 * Lends a tree with the index of `commit`, and takes it away again. With `keepObjects` false what git makes of it goes too, and the repository
 * is only read.
 */
export async function withTemporaryTree<T>(
  repository: Repository,
  commit: string,
  keepObjects: boolean,
  use: (tree: TemporaryTree) => Promise<T>,
): Promise<T> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-')));
  try {
    const tree = createTree(repository, base, keepObjects);
    tree.git(['read-tree', commit]);
    return await use(tree);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function createTree({ top, directory: gitDirectory }: Repository, base: string, keepObjects: boolean): TemporaryTree {
  const directory = join(base, 'tree');
  mkdirSync(directory);
  const env: Record<string, string> = {
    GIT_DIR: gitDirectory,
    GIT_WORK_TREE: directory,
    GIT_INDEX_FILE: join(base, 'index'),
    GIT_LITERAL_PATHSPECS: '1',
  };
  if (!keepObjects) {
    const objects = gitOrThrow(top, ['rev-parse', '--git-path', 'objects']).replace(/\n$/, '');
    env['GIT_OBJECT_DIRECTORY'] = join(base, 'objects');
    env['GIT_ALTERNATE_OBJECT_DIRECTORIES'] = JSON.stringify(isAbsolute(objects) ? objects : join(top, objects));
    mkdirSync(env['GIT_OBJECT_DIRECTORY']);
  }
  const run = (args: readonly string[], input?: string) =>
    gitOrThrow(directory, ['-c', 'core.fileMode=false', '-c', 'core.safecrlf=false', '-c', 'core.sparseCheckout=false', ...args], {
      env,
      ...(input === undefined ? {} : { input }),
    });
  const stage = (files: readonly TreeFile[]) => {
    for (const { path, text } of files) replace(directory, path, text);
    const list = files.map(({ path }) => `${path}\0`).join('');
    run(['add', '--force', '--pathspec-from-file=-', '--pathspec-file-nul'], list);
  };
  return { directory, git: run, stage };
}

/** A link in the tree is not followed: it may lead out of it. */
function replace(directory: string, path: string, text: string): void {
  const target = join(directory, path);
  mkdirSync(dirname(target), { recursive: true });
  const inside = relative(directory, join(realpathSync(dirname(target))));
  const old = lstatSync(target, { throwIfNoEntry: false });
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) || (old !== undefined && !old.isFile())) {
    throw new LeakshiftError('LEAKSHIFT_OUTSIDE', `${path} is a link, or below one`, 'name the file that it leads to');
  }
  rmSync(target, { force: true });
  writeFileSync(target, text);
  if (old !== undefined) chmodSync(target, old.mode);
}
