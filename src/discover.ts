import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import picomatch from 'picomatch';
import { glob } from 'tinyglobby';
import type { Config, Discovery } from './types.ts';
import { LeakshiftError } from './errors.ts';
import { git, splitNul } from './git.ts';

const SOURCE = /\.(?:[jt]sx?|[cm][jt]s)$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;
const EXTENSIONS = '.js .jsx .mjs .cjs .ts .tsx .mts .cts';

/** Other people's code and what builds write. The names count below the directory that was asked for, so `leakshift build` scans it. */
const OUTPUT_DIRECTORIES: ReadonlySet<string> = new Set(
  (
    'dist build out coverage vendor vendored third_party bower_components jspm_packages storybook-static ' +
    '.next .nuxt .output .svelte-kit .turbo .cache .parcel-cache .angular .vercel .yarn'
  ).split(' '),
);
const OUTPUT_FILES = /\.(?:min|bundle|chunk)\.[cm]?js$|^\.pnp\./;

type Matches = (file: string) => boolean;

/** Why nothing came of one of the given paths. */
interface Rejected {
  readonly file: string;
  readonly code: `LEAKSHIFT_${string}`;
  readonly message: string;
  readonly hint?: string;
}

/**
 * The files to look at. Below a directory: what git tracks or would track; without git, what its `.gitignore` files leave. No build output
 * and no `node_modules`. A file that is named is taken whatever the ignore rules and globs say.
 *
 * Symbolic links are not followed: a file is found at its own place, once. (A link that is named was resolved by `loadConfig`.)
 * @throws LeakshiftError LEAKSHIFT_NO_SOURCES when nothing at all is left to scan
 */
export async function discover(config: Config): Promise<Discovery> {
  const files = new Set<string>();
  const rejected: Rejected[] = [];
  const wanted = matchGlobs(config);
  for (const path of config.paths) {
    if (statSync(join(config.root, path)).isFile()) {
      const reason = rejectNamed(path);
      if (reason === undefined) files.add(path);
      else rejected.push(reason);
      continue;
    }
    const found = (await listDirectory(config.root, path, config.ignore)).filter(wanted);
    for (const file of found) files.add(file);
    if (found.length === 0) rejected.push(await explainEmpty(config, path, wanted));
  }
  if (files.size === 0) {
    const message = rejected.map((reason) => `${reason.file}: ${reason.message}`).join('\n');
    throw new LeakshiftError('LEAKSHIFT_NO_SOURCES', message, rejected.find((reason) => reason.hint !== undefined)?.hint);
  }
  const failures = rejected.map(({ file, code, message, hint }) => ({
    file,
    code,
    message: hint === undefined ? message : `${message}; ${hint}`,
  }));
  return { root: config.root, files: [...files].toSorted(), failures };
}

function rejectNamed(file: string): Rejected | undefined {
  if (!SOURCE.test(file)) {
    return { file, code: 'LEAKSHIFT_NOT_A_SOURCE', message: `is no JavaScript or TypeScript source (${EXTENSIONS})` };
  }
  if (DECLARATIONS.test(file)) {
    return { file, code: 'LEAKSHIFT_NOT_A_SOURCE', message: 'is a declaration file: it holds types and nothing that could grow' };
  }
  return undefined;
}

async function explainEmpty(config: Config, path: string, wanted: Matches): Promise<Rejected> {
  const empty = { file: path, code: 'LEAKSHIFT_NO_SOURCES', message: `no source files here (looked for ${EXTENSIONS})` } as const;
  const all = await listDirectory(config.root, path, false);
  const ignored = config.ignore ? all.filter(wanted).length : 0;
  if (ignored > 0) {
    return { ...empty, hint: `${count(ignored)} left out by .gitignore or as build output; --no-ignore scans them` };
  }
  return all.length === 0 ? empty : { ...empty, hint: `${count(all.length)} left out by --include and --exclude` };
}

function count(files: number): string {
  return files === 1 ? '1 source file is' : `${files} source files are`;
}

/** Source files below `directory`, relative to the root. */
async function listDirectory(root: string, directory: string, ignore: boolean): Promise<string[]> {
  const top = realpathSync.native(join(root, directory));
  const listed = ignore ? (listWithGit(top) ?? (await listWithIgnoreFiles(top))) : (await walk(top, [])).files;
  const sources = listed.filter((file) => SOURCE.test(file) && !DECLARATIONS.test(file) && !isLeftOut(file, ignore));
  return onlyOnDisk(top, sources).map((file) => posix.join(directory, file));
}

function isLeftOut(file: string, ignore: boolean): boolean {
  const segments = file.split('/');
  const name = segments.pop() ?? '';
  if (segments.includes('node_modules') || segments.includes('.git')) return true;
  return ignore && (OUTPUT_FILES.test(name) || segments.some((segment) => OUTPUT_DIRECTORIES.has(segment)));
}

/**
 * Tracked and untracked, not ignored; nothing when `top` is in no work tree. Run below `top`, so a root that is not git's, a submodule and
 * a repository inside another one all answer for themselves. (Repositories further down are others' and stay out.)
 */
function listWithGit(top: string): string[] | undefined {
  const answer = git(top, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  return answer.ok ? splitNul(answer.out) : undefined;
}

/** A file that git lists may be deleted, a link, or behind a directory that became a link. */
function onlyOnDisk(top: string, files: readonly string[]): string[] {
  const directories = new Map<string, ReadonlySet<string>>();
  return files.filter((file) => {
    const directory = posix.dirname(file);
    const present = directories.get(directory) ?? readDirectory(top, directory);
    directories.set(directory, present);
    return present.has(posix.basename(file));
  });
}

/** One read per directory is several times cheaper than one per file. */
function readDirectory(top: string, directory: string): ReadonlySet<string> {
  const path = join(top, directory);
  try {
    if (realpathSync.native(path) !== path) return new Set();
    const entries = readdirSync(path, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  } catch {
    return new Set(); // Deleted since git's index was written, or not ours to read.
  }
}

async function walk(top: string, ignore: readonly string[]): Promise<{ files: string[]; ignoreFiles: string[] }> {
  const found = await glob(['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}', '**/.gitignore'], {
    cwd: top,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules', '**/.git', ...ignore],
  });
  return { files: found.filter((file) => SOURCE.test(file)), ignoreFiles: found.filter((file) => posix.basename(file) === '.gitignore') };
}

/**
 * Without a work tree: the `.gitignore` files from `top` downwards, git's rules (the last match decides; nothing comes back from an ignored
 * directory). Those above `top`, `.git/info/exclude` and the user's own ignore file belong to git and are not looked for.
 */
async function listWithIgnoreFiles(top: string): Promise<string[]> {
  const { files, ignoreFiles } = await walk(
    top,
    [...OUTPUT_DIRECTORIES].map((name) => `**/${name}`),
  );
  // By code unit a directory comes before what is below it: the deeper file is read later and wins.
  const rules = ignoreFiles.toSorted((a, b) => a.split('/').length - b.split('/').length).flatMap((file) => readIgnoreFile(top, file));
  const directories = new Map<string, boolean>([['.', false]]);
  const isIgnored = (path: string, isDirectory: boolean): boolean => {
    const last = rules.findLast((rule) => (isDirectory || !rule.directoryOnly) && rule.matches(path));
    return last !== undefined && !last.negated;
  };
  const isDirectoryIgnored = (directory: string): boolean => {
    const known = directories.get(directory);
    if (known !== undefined) return known;
    const ignored = isDirectoryIgnored(posix.dirname(directory)) || isIgnored(directory, true);
    directories.set(directory, ignored);
    return ignored;
  };
  return files.filter((file) => !isDirectoryIgnored(posix.dirname(file)) && !isIgnored(file, false));
}

interface IgnoreRule {
  readonly negated: boolean;
  readonly directoryOnly: boolean;
  readonly matches: Matches;
}

function readIgnoreFile(top: string, file: string): IgnoreRule[] {
  const base = posix.dirname(file);
  return readFileSync(join(top, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?<!\\)\s+$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const negated = line.startsWith('!');
      const pattern = negated ? line.slice(1) : line;
      const matches = picomatch(ignoreLineToGlob(pattern), { dot: true, nobrace: true, noextglob: true, nonegate: true });
      const below = base === '.' ? '' : `${base}/`;
      return {
        negated,
        directoryOnly: pattern.endsWith('/'),
        matches: (candidate: string) => candidate.startsWith(below) && matches(candidate.slice(below.length)),
      };
    });
}

/** git has no groups and braces, and its `a/**` is what is below `a` but not `a`. */
function ignoreLineToGlob(pattern: string): string {
  const path = pattern
    .replace(/\/$/, '')
    .replace(/(?<!\\)[(){}|]/g, '\\$&')
    .replace(/\/\*\*$/, '/**/*');
  return path.includes('/') ? path.replace(/^\//, '') : `**/${path}`;
}

function matchGlobs(config: Config): Matches {
  const included = config.include.length === 0 ? () => true : matchAny(config.include);
  const excluded = config.exclude.length === 0 ? () => false : matchAny(config.exclude);
  return (file) => included(file) && !excluded(file);
}

/** Globs are relative to the root; a name without a slash counts everywhere; a directory means all below it. */
function matchAny(globs: readonly string[]): Matches {
  const expanded = globs.flatMap((written) => {
    const path = written.replace(/^(?:\.\/|\/)/, '').replace(/\/$/, '');
    const anchored = path.includes('/') ? path : `**/${path}`;
    return [anchored, `${anchored}/**`];
  });
  return picomatch(expanded, { dot: true });
}
