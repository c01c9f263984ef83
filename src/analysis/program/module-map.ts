import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type BuildOutput, getBuiltFrom, readOutputs } from './build-outputs.ts';
import { readCompilerOptions } from './compiler-options.ts';
import { createAlias, getSubpathImports, matchAlias, type PathAlias } from './import-aliases.ts';

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** What an import may write for a TypeScript file: `./a.js` is `a.ts`. */
const SOURCE_OF: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};

/** Resolves an import specifier to one of the known files, without touching the disk. */
export type ResolveModule = (specifier: string, from: string) => string | undefined;

/** Of a manifest, what imports hang on. */
interface Manifest {
  readonly name?: unknown;
  readonly imports?: unknown;
}

function readManifest(file: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {}; // A broken manifest names nothing; its own tools complain about it.
  }
}

function getDirectories(files: readonly string[]): Set<string> {
  const directories = new Set<string>(['.']);
  for (const file of files) {
    for (let dir = posix.dirname(file); dir !== '.' && !directories.has(dir); dir = posix.dirname(dir)) directories.add(dir);
  }
  return directories;
}

function readAliases(root: string, dir: string, config: string): PathAlias[] {
  const { baseUrl, pathsBasePath, paths } = readCompilerOptions(config);
  const base = baseUrl ?? (pathsBasePath as string | undefined) ?? dirname(config);
  return Object.entries(paths ?? {}).map(([key, targets]) => {
    const relative = targets.map((target) => posix.normalize(posix.relative(root, posix.resolve(base, target))));
    return createAlias(dir, key, [relative]);
  });
}

export function findFile(path: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(path)) return path;
  const extension = posix.extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (const other of SOURCE_OF[extension] ?? []) if (known.has(stem + other)) return stem + other;
  for (const other of EXTENSIONS) if (known.has(path + other)) return path + other;
  for (const other of EXTENSIONS) if (known.has(`${path}/index${other}`)) return `${path}/index${other}`;
  return undefined;
}

/** Build output is not in the scan: `dist/x.js` of a workspace package stands for `src/x.ts`. */
function findInPackage(dir: string, rest: string, known: ReadonlySet<string>): string | undefined {
  const candidates = rest
    ? [`${dir}/${rest}`, `${dir}/src/${rest}`]
    : [`${dir}/src/index`, `${dir}/index`, `${dir}/lib/index`, `${dir}/src/main`];
  for (const candidate of candidates) {
    const found = findFile(posix.normalize(candidate), known);
    if (found) return found;
  }
  return undefined;
}

/** All that the disk has to say about imports, beside which files there are. Plain data. */
export interface ModuleSettings {
  /** Directory of each package of the workspace, by its name. */
  readonly packages: readonly (readonly [name: string, directory: string])[];
  readonly aliases: readonly PathAlias[];
  readonly outputs: readonly BuildOutput[];
}

export function readModuleSettings(root: string, files: readonly string[]): ModuleSettings {
  const packages: [string, string][] = [];
  const aliases: PathAlias[] = [];
  const outputs: BuildOutput[] = [];
  for (const dir of getDirectories(files)) {
    const { name, imports } = existsSync(join(root, dir, 'package.json')) ? readManifest(join(root, dir, 'package.json')) : {};
    if (typeof name === 'string') packages.push([name, dir]);
    aliases.push(...getSubpathImports(dir, imports));
    const config = ['tsconfig.json', 'jsconfig.json'].map((one) => join(root, dir, one)).find((one) => existsSync(one));
    if (config === undefined) continue;
    aliases.push(...readAliases(root, dir, config));
    outputs.push(...readOutputs(root, dir));
  }
  aliases.sort((a, b) => b.scope.length - a.scope.length || b.prefix.length - a.prefix.length);
  return { packages, aliases, outputs };
}

/**
 * Relative imports, of build output too, those from the top of the own package (`/client/lib/filter`, as bundlers of applications take
 * them), path aliases of the tsconfig and jsconfig files, subpath imports of the manifests, and packages of the workspace. `files` are all
 * files of the scan, relative to `root`; anything else (a dependency) does not resolve, which keeps the program as small as its sources.
 */
export function createModuleMap(root: string, files: readonly string[], settings = readModuleSettings(root, files)): ResolveModule {
  const known = new Set(files);
  const packages = new Map(settings.packages);
  const { aliases, outputs } = settings;

  const resolveAlias = (specifier: string, from: string): string | undefined => {
    for (const alias of aliases) {
      const isInScope = alias.scope === '.' ? !from.startsWith('../') : from.startsWith(`${alias.scope}/`);
      const middle = isInScope ? matchAlias(alias, specifier) : undefined;
      if (middle === undefined) continue;
      const places = alias.targets.map((some) => some.map((target) => posix.normalize(target.replaceAll('*', () => middle))));
      const found = new Set(places.flatMap((some) => some.flatMap((place) => findFile(place, known) ?? []).slice(0, 1)));
      const [only] = found;
      // Which of several it is hangs on who runs it.
      if (found.size > 0) return found.size === 1 ? only : undefined;
    }
    return undefined;
  };
  const resolvePackage = (specifier: string): string | undefined => {
    const parts = specifier.split('/');
    const length = specifier.startsWith('@') ? 2 : 1;
    const dir = packages.get(parts.slice(0, length).join('/'));
    return dir === undefined ? undefined : findInPackage(dir, parts.slice(length).join('/'), known);
  };
  const homes = [...new Set(['.', ...settings.packages.map(([, dir]) => dir)])].toSorted((a, b) => b.length - a.length);
  const resolveFromTop = (specifier: string, from: string): string | undefined => {
    for (const home of homes) {
      const found = home === '.' || from.startsWith(`${home}/`) ? findFile(posix.join(home, specifier), known) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  // `require('./lib/main')` of a script beside the sources that `lib/` is built from.
  const resolveRelative = (path: string): string | undefined => {
    const found = findFile(path, known);
    if (found !== undefined) return found;
    const built = new Set(getBuiltFrom(path, outputs).flatMap((source) => findFile(source, known) ?? []));
    const [only] = built;
    return built.size === 1 ? only : undefined;
  };
  return (specifier, from) => {
    if (specifier.startsWith('/')) return resolveFromTop(specifier, from);
    if (/^\.\.?(?:\/|$)/.test(specifier)) return resolveRelative(posix.normalize(posix.join(posix.dirname(from), specifier)));
    return resolveAlias(specifier, from) ?? resolvePackage(specifier);
  };
}
