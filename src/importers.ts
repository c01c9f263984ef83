/** Files of a repository that may import from a scan, whether they are scanned or not. */
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';
import { git, splitNul } from './git.ts';

/** Scripts, what runs `node -e`, and programs whose names have no ending. */
const CODE = /\.(?:[cm]?[jt]sx?|es6|(?:ba|z)?sh)$|(?:^|\/)(?:package\.json|[^./]+)$/;
/** Whatever else may hold an import of a script: most of it is given what it names by whoever renders it. */
const TEMPLATES = /\.(?:vue|svelte|astro|mdx|html?|marko|riot|g[jt]s|ejs|hbs|pug|coffee|civet|imba)$/;
/** Directories that git ignores and that hold no sources: what is installed, built or written by runs. */
const BUILT =
  /(?:^|\/)(?:node_modules|bower_components|dist|build|out|coverage|target|vendor|tmp|temp|logs|\.(?:git|cache|turbo|nx|yarn|next|venv))\/$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;

/** Relative to the root, sorted, also those above it in its repository. */
export function listImporters(root: string): string[] {
  const prefix = git(root, ['rev-parse', '--show-prefix']);
  const top = git(root, ['rev-parse', '--show-toplevel']);
  const listed = top.ok && prefix.ok ? listRepository(top.out.trim(), prefix.out.trim()) : globFiles(root);
  return listed.filter(isImporter).toSorted();
}

export const isCode = (file: string): boolean => CODE.test(file);

const isImporter = (file: string): boolean =>
  (isCode(file) || TEMPLATES.test(file)) && !DECLARATIONS.test(file) && !/(?:^|\/)node_modules\//.test(file);

/** With what git ignores: generated sources import as others do. */
function listRepository(top: string, prefix: string): string[] {
  const list = (...args: string[]): string[] => {
    const answer = git(top, ['ls-files', ...args, '--exclude-standard', '-z']);
    return answer.ok ? splitNul(answer.out) : [];
  };
  const ignored = list('--others', '--ignored', '--directory').filter((path) => !BUILT.test(path));
  const directories = ignored.filter((path) => path.endsWith('/'));
  const inside = directories.flatMap((directory) => globFiles(posix.join(top, directory)).map((file) => posix.join(directory, file)));
  const files = [...list('--cached', '--others'), ...ignored.filter((path) => !path.endsWith('/')), ...inside];
  return files.map((file) => posix.relative(prefix, file));
}

function globFiles(directory: string): string[] {
  return globSync(['**/*'], { cwd: directory, dot: true, ignore: ['**/node_modules/**', '**/.git/**'], followSymbolicLinks: false });
}
