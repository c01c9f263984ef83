/** Files of a repository that may import from a scan, whether they are scanned or not. */
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';
import { git, splitNul } from './git.ts';

/** Whatever may hold an import of a script, beside scripts. */
const IMPORTERS = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx|html?|marko|riot|g[jt]s|ejs|hbs|pug|coffee|civet|imba)$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;

/** Relative to the root, sorted, also those above it in its repository. */
export function listImporters(root: string): string[] {
  const prefix = git(root, ['rev-parse', '--show-prefix']);
  const top = git(root, ['rev-parse', '--show-toplevel']);
  const listed =
    top.ok && prefix.ok
      ? listRepository(top.out.trim(), prefix.out.trim())
      : globSync(['**/*'], { cwd: root, dot: true, ignore: ['**/node_modules/**', '**/.git/**'], followSymbolicLinks: false });
  return listed.filter(isImporter).toSorted();
}

const isImporter = (file: string): boolean => IMPORTERS.test(file) && !DECLARATIONS.test(file) && !/(?:^|\/)node_modules\//.test(file);

function listRepository(top: string, prefix: string): string[] {
  const answer = git(top, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  return answer.ok ? splitNul(answer.out).map((file) => posix.relative(prefix, file)) : [];
}
