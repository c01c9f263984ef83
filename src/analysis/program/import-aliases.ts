import { posix } from 'node:path';

/** A specifier that stands for files of the scan, with a `*` for what may stand in its place. */
export interface PathAlias {
  /** Directory, relative to the root, whose files may use it. */
  readonly scope: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The places where the file may stand, in order, for each condition on which it is one. */
  readonly targets: readonly (readonly string[])[];
}

/** `key` may hold one `*`; without it the specifier must be the key. */
export function createAlias(scope: string, key: string, targets: PathAlias['targets']): PathAlias {
  const star = key.indexOf('*');
  return { scope, prefix: star < 0 ? key : key.slice(0, star), suffix: star < 0 ? '\0' : key.slice(star + 1), targets };
}

/** What a specifier has in the place of the `*`; undefined where the alias does not take it. */
export function matchAlias({ prefix, suffix }: PathAlias, specifier: string): string | undefined {
  if (suffix === '\0') return specifier === prefix ? '' : undefined;
  const isTaken = specifier.length >= prefix.length + suffix.length && specifier.startsWith(prefix) && specifier.endsWith(suffix);
  return isTaken ? specifier.slice(prefix.length, specifier.length - suffix.length) : undefined;
}

/** The subpath imports of a package (`"imports": { "#lib/*": "./lib/*.js" }`), in the order of the conditions. */
export function getSubpathImports(directory: string, imports: unknown): PathAlias[] {
  if (typeof imports !== 'object' || imports === null) return [];
  return Object.entries(imports).map(([key, value]) =>
    createAlias(
      directory,
      key,
      getTargets(value).map((target) => getSources(directory, target)),
    ),
  );
}

function getTargets(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(getTargets) : [];
}

/** Build output is not in the scan: `./dist/x.js` stands for `src/x.ts`. */
function getSources(directory: string, target: string): string[] {
  const [first = '', ...rest] = posix.normalize(target).split('/');
  const built = rest.length > 0 && first !== 'src' ? [posix.join(directory, 'src', ...rest), posix.join(directory, ...rest)] : [];
  return [posix.join(directory, target), ...built];
}
