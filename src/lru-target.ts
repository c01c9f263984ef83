/** Which LRU cache a file gets: what its package declares already, or lru-cache, which then has to be added. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { ancestors, nearestManifest, readManifest, type Manifest, type PackageJson } from './manifest.ts';
import { catalogRange, resolveCatalog, workspaceOf, type Workspace } from './workspace.ts';

export const LRU_CACHE = 'lru-cache';
const QUICK_LRU = 'quick-lru';
export const MNEMONIST = 'mnemonist';

/** Packages with an LRU cache that new code can use; each is a target of a rewrite under its own name. */
export const LRU_LIBRARIES: ReadonlySet<string> = new Set([LRU_CACHE, QUICK_LRU, MNEMONIST]);

export type LruTarget =
  | { readonly kind: 'declared'; readonly library: string; readonly lruImport: 'named' | 'default'; readonly lruMethods?: 'before-7' }
  | { readonly kind: 'missing'; readonly lruImport: 'named' | 'default'; readonly range: string; readonly manifest: Manifest }
  | { readonly kind: 'refused'; readonly reason: string };

/** Version 7 is the first with `delete`, `clear` and `size`; 8 the first with the named export. Those below 4 are no longer met. */
const FIRST_WITH_OPTIONS = 4;
const FIRST_USABLE = 7;
const FIRST_NAMED = 8;
const ADDED = { 10: '^10.4.3', 11: '^11.0.0' } as const;

/** What to do where a manifest stands in the way. */
export const WITHOUT_DEPENDENCY = 'with --no-dependency the cache is a file of the package instead';

/** quick-lru 6 is the first that is an ES module only; mnemonist 0.40 the first that Node can import by name. */
const FIRST_ESM_QUICK_LRU = 6;
const FIRST_NAMED_MNEMONIST = 40;

/** Node majors: the first whose classes can extend Map, the first with private fields, and the first that lru-cache 10 runs on. */
const FIRST_MAP_CLASSES = 6;
const FIRST_PRIVATE_FIELDS = 12;
const FIRST_NODE_OF_LRU = 14;

/**
 * The version that resolves from `file` decides, but only if the file's own package declares it: what another package hoisted is
 * there today and gone, or an older major, tomorrow. What is declared is taken before anything is added.
 */
export function lruTarget(root: string, file: string): LruTarget {
  const nearest = nearestManifest(root, file);
  if ('reason' in nearest) return refused(nearest.reason);
  const own = declaredTarget(root, file, nearest.manifest);
  return own ?? missingTarget(root, nearest.manifest, file);
}

/** The LRU cache that the package of `file` declares and that a rewrite reuses instead of adding one; undefined where there is none. */
export function reusedLru(root: string, file: string): Extract<LruTarget, { kind: 'declared' }> | undefined {
  const nearest = nearestManifest(root, file);
  const own = 'manifest' in nearest ? declaredTarget(root, file, nearest.manifest) : undefined;
  return own?.kind === 'declared' ? own : undefined;
}

/**
 * Whether the cache had better come as a file: the package's oldest Node runs it, but no lru-cache that could be added, which `because` then
 * says; or the package is a library without dependencies, whose bundles and users count on that.
 */
export function needsEmittedCache(root: string, file: string): { readonly because?: string } | undefined {
  const nearest = nearestManifest(root, file);
  if ('reason' in nearest || declaredTarget(root, file, nearest.manifest)) return undefined;
  const oldest = lowestNode(root, nearest.manifest);
  if (oldest.node < FIRST_MAP_CLASSES) return undefined;
  if (oldest.node < FIRST_NODE_OF_LRU) return { because: tooOld(oldest) };
  return isStandalone(nearest.manifest.json) ? {} : undefined;
}

/** Why the emitted cache as JavaScript would not run where the package of `file` does; undefined where it would. */
export function emittedCacheObstacle(root: string, file: string): string | undefined {
  const oldest = lowestNodeOf(root, file);
  return oldest && oldest.node < FIRST_MAP_CLASSES
    ? `${oldest.declaredIn} allows Node ${oldest.node} in engines, where no class can extend Map (needed by ${file})`
    : undefined;
}

/** Whether the oldest Node that the package of `file` allows has private fields. */
export function hasPrivateFields(root: string, file: string): boolean {
  const oldest = lowestNodeOf(root, file);
  return oldest === undefined || oldest.node >= FIRST_PRIVATE_FIELDS;
}

/** A library that can be installed and needs nothing else. */
function isStandalone({ name, version, private: isPrivate, main, module, exports, dependencies, peerDependencies }: PackageJson): boolean {
  const isLibrary = name !== undefined && version !== undefined && isPrivate !== true && (main ?? module ?? exports) !== undefined;
  return isLibrary && Object.keys({ ...dependencies, ...peerDependencies }).length === 0;
}

function declaredTarget(root: string, file: string, manifest: Manifest): LruTarget | undefined {
  const lruCache = declaredLruCache(root, file, manifest);
  if (lruCache?.kind === 'declared' && lruCache.lruMethods === undefined) return lruCache;
  return declaredQuickLru(root, file, manifest) ?? declaredMnemonist(root, file, manifest) ?? lruCache;
}

function declaredLruCache(root: string, file: string, manifest: Manifest): LruTarget | undefined {
  const range = declaredRange(manifest.json, file, LRU_CACHE);
  if (range === undefined) return undefined;
  if (range === 'development') {
    return refused(`lru-cache is only in devDependencies of ${manifest.file}, which ${file} cannot count on when it is published`);
  }
  const major = versionOf(root, file, manifest, LRU_CACHE)?.major;
  if (major === undefined) return refused(`the lru-cache range ${range} in ${manifest.file} names no version, and none is installed`);
  if (major < FIRST_WITH_OPTIONS) return refused(`lru-cache ${major} resolves from ${file}, which is too old to be reused`);
  const lruMethods = major < FIRST_USABLE ? { lruMethods: 'before-7' as const } : {};
  return { kind: 'declared', library: LRU_CACHE, lruImport: importForm(major), ...lruMethods };
}

function declaredQuickLru(root: string, file: string, manifest: Manifest): LruTarget | undefined {
  const version = versionOf(root, file, manifest, QUICK_LRU);
  if (!version || (version.major >= FIRST_ESM_QUICK_LRU && requiresModules(root, file))) return undefined;
  return { kind: 'declared', library: QUICK_LRU, lruImport: 'default' };
}

function declaredMnemonist(root: string, file: string, manifest: Manifest): LruTarget | undefined {
  const version = versionOf(root, file, manifest, MNEMONIST);
  if (!version || (version.major === 0 && version.minor < FIRST_NAMED_MNEMONIST)) return undefined;
  return { kind: 'declared', library: MNEMONIST, lruImport: 'named' };
}

/** A JavaScript file that loads its modules by `require`. */
function requiresModules(root: string, file: string): boolean {
  if (/\.c[jt]s$/.test(file)) return true;
  if (!/\.jsx?$/.test(file)) return false;
  const absolute = path.join(root, file);
  return existsSync(absolute) && !/^\s*(?:import|export)\b/m.test(readFileSync(absolute, 'utf8'));
}

/** A file that only development runs: its imports belong into devDependencies. */
export function isDevelopmentFile(file: string): boolean {
  return (
    /(^|\/)(tests?|__tests__|__mocks__|specs?|e2e|scripts?|tools|bench(marks?)?|fixtures|examples?|stories)\//.test(file) ||
    /\.(test|spec|bench|stories|config)\.[cm]?[jt]sx?$/.test(file)
  );
}

function refused(reason: string): LruTarget {
  return { kind: 'refused', reason: `${reason}; ${WITHOUT_DEPENDENCY}` };
}

function importForm(major: number): 'named' | 'default' {
  return major >= FIRST_NAMED ? 'named' : 'default';
}

function declaredRange(json: PackageJson, file: string, name: string): string | undefined {
  const shipped = json.dependencies?.[name] ?? json.optionalDependencies?.[name] ?? json.peerDependencies?.[name];
  const development = json.devDependencies?.[name];
  if (shipped !== undefined || development === undefined) return shipped;
  // A private package is an application: what it bundles often stands in devDependencies.
  return json.private === true || isDevelopmentFile(file) ? development : 'development';
}

interface Version {
  readonly major: number;
  readonly minor: number;
}

/** The version of a declared package that resolves from the file, or the lowest that its range lets in when none is installed. */
function versionOf(root: string, file: string, manifest: Manifest, name: string): Version | undefined {
  const range = declaredRange(manifest.json, file, name);
  if (range === undefined || range === 'development') return undefined;
  return installedVersion(root, file, name) ?? lowestVersion(resolveCatalog(range, name, workspaceOf(manifest)), name);
}

function installedVersion(root: string, file: string, name: string): Version | undefined {
  for (const directory of ancestors(path.dirname(path.join(root, file)), path.parse(root).root)) {
    const installed = path.join(directory, 'node_modules', name, 'package.json');
    // Read, not required: from version 8 on lru-cache does not export its package.json.
    if (existsSync(installed))
      return lowestVersion(String((JSON.parse(readFileSync(installed, 'utf8')) as { version?: unknown }).version), name);
  }
  return undefined;
}

/** Major of the newest versions, for a range that takes any. */
const LATEST: Readonly<Record<string, Version>> = {
  [LRU_CACHE]: { major: 11, minor: 0 },
  [QUICK_LRU]: { major: 7, minor: 0 },
  [MNEMONIST]: { major: 0, minor: 40 },
};

/** Lowest version that a range lets in; undefined for a tag, an address or a path. */
function lowestVersion(range: string, name: string): Version | undefined {
  if (range === '*' || range === 'latest') return LATEST[name];
  const versions = range.split('||').map((part): Version | undefined => {
    const found = /^(?:npm:([a-z-]+)@)?[\s^~>=v]*(\d+)(?:\.(\d+))?(?:\.|\s|$)/.exec(part.trim());
    if (!found || (found[1] !== undefined && found[1] !== name)) return undefined;
    return { major: Number(found[2]), minor: Number(found[3] ?? 0) };
  });
  const known = versions.filter((version) => version !== undefined);
  if (known.length < versions.length) return undefined;
  return known.toSorted((a, b) => a.major - b.major || a.minor - b.minor)[0];
}

function missingTarget(root: string, manifest: Manifest, file: string): LruTarget {
  const oldest = lowestNode(root, manifest);
  if (oldest.node < FIRST_NODE_OF_LRU) return { kind: 'refused', reason: `${tooOld(oldest)} (needed by ${file})` };
  const major = oldest.node >= 20 ? 11 : 10;
  const workspace = workspaceOf(manifest);
  const range = workspace && workspaceRange(workspace, manifest, major);
  if (range)
    return {
      kind: 'missing',
      manifest,
      lruImport: importForm(lowestVersion(resolveCatalog(range, LRU_CACHE, workspace), LRU_CACHE)?.major ?? major),
      range,
    };
  return { kind: 'missing', manifest, lruImport: 'named', range: ADDED[major] };
}

interface OldestNode {
  readonly node: number;
  readonly declaredIn: string;
}

function tooOld({ node, declaredIn }: OldestNode): string {
  return `${declaredIn} allows Node ${node} in engines, which lru-cache 10 does not run on`;
}

function lowestNodeOf(root: string, file: string): OldestNode | undefined {
  const nearest = nearestManifest(root, file);
  return 'manifest' in nearest ? lowestNode(root, nearest.manifest) : undefined;
}

/**
 * The lowest Node major that `engines.node` of the package or of one above it in the repository lets in: the packages of a workspace often
 * leave the field to its root. Where none has it, what is still maintained.
 */
function lowestNode(root: string, manifest: Manifest): OldestNode {
  const above = ancestors(manifest.directory, repositoryTop(root, manifest.directory)).slice(1);
  const manifests = above.flatMap((directory) => {
    const absolute = path.join(directory, 'package.json');
    const read = existsSync(absolute) ? readManifest(root, absolute) : undefined;
    return read && 'manifest' in read ? [read.manifest] : [];
  });
  const declared = [manifest, ...manifests].flatMap(({ file, json }) => {
    const engines = json.engines?.node?.trim() ?? '';
    return engines === '' || engines === '*' ? [] : [{ node: lowestMajor(engines), declaredIn: file }];
  });
  return declared.toSorted((a, b) => a.node - b.node)[0] ?? { node: 20, declaredIn: manifest.file };
}

function lowestMajor(engines: string): number {
  return Math.min(...engines.split('||').map((part) => Number(/^[\s^~>=v]*(\d+)/.exec(part)?.[1] ?? 0)));
}

/** Where the repository ends: the nearest directory with `.git`, which is a file in a worktree; without git the scanned root. */
function repositoryTop(root: string, directory: string): string {
  return ancestors(directory, path.parse(directory).root).find((above) => existsSync(path.join(above, '.git'))) ?? root;
}

/** The range by which the rest of the workspace has lru-cache, if the package at hand can use it too. */
function workspaceRange(workspace: Workspace, manifest: Manifest, highest: number): string | undefined {
  const usable = (range: string) => {
    const major = lowestVersion(resolveCatalog(range, LRU_CACHE, workspace), LRU_CACHE)?.major;
    return major !== undefined && major >= FIRST_USABLE && major <= highest;
  };
  if (catalogRange(workspace, LRU_CACHE) !== undefined && usable('catalog:')) return 'catalog:';
  const siblings = globSync('**/package.json', { cwd: workspace.directory, ignore: ['**/node_modules/**'], absolute: true }).toSorted();
  for (const file of siblings) {
    if (path.dirname(file) === manifest.directory) continue;
    const read = readManifest(workspace.directory, file);
    if ('reason' in read) continue;
    const { dependencies, devDependencies } = read.manifest.json;
    const range = dependencies?.[LRU_CACHE] ?? devDependencies?.[LRU_CACHE];
    if (range !== undefined && usable(range)) return range;
  }
  return undefined;
}
