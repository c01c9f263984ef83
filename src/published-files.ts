/** What of a package `npm publish` packs, by the `files` of its package.json: a new module that a packed file imports must be packed too. */
import path from 'node:path';
import picomatch from 'picomatch';

/** Packed whatever `files` says. */
const MAIN_KEYS = ['main', 'module', 'bin'] as const;

/** `file` is relative to the package, POSIX. Without a list of `files`, everything is packed. */
export function isPacked(manifest: object, file: string): boolean {
  const { files } = manifest as { readonly files?: unknown };
  if (!Array.isArray(files)) return true;
  const isMain = MAIN_KEYS.some((key) => {
    const value = (manifest as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' && path.posix.normalize(value) === file;
  });
  const lines = files.filter((line): line is string => typeof line === 'string');
  const matches = (line: string): boolean => {
    const glob = path.posix.normalize(line.replace(/^!/, '')).replace(/^\/|\/$/g, '');
    return glob === '.' || picomatch.isMatch(file, [glob, `${glob}/**`], { dot: true });
  };
  const last = lines.findLast(matches);
  return isMain || (last !== undefined && !last.startsWith('!'));
}
