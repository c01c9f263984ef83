/** Which lru-cache a file gets when it imports one: what is declared, what is installed, or what has to be added. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { ancestors, nearestManifest, readManifest, type Manifest, type PackageJson } from './manifest.ts';

export const LRU_CACHE = 'lru-cache';

export type LruTarget =
  | { readonly kind: 'declared'; readonly lruImport: 'named' | 'default' }
  | { readonly kind: 'missing'; readonly lruImport: 'named' | 'default'; readonly range: string; readonly manifest: Manifest }
  | { readonly kind: 'refused'; readonly reason: string };

/** Version 7 is the first with `delete`, `clear` and `size`; 8 the first with the named export. */
const FIRST_USABLE = 7;
const FIRST_NAMED = 8;
const ADDED = { 10: '^10.4.3', 11: '^11.0.0' } as const;

/**
 * The version that resolves from `file` decides, but only if the file's own package declares it: what another package hoisted is
 * there today and gone, or an older major, tomorrow.
 */
export function lruTarget(root: string, file: string): LruTarget {
  const nearest = nearestManifest(root, file);
  if ('reason' in nearest) return refused(nearest.reason);
  const { manifest } = nearest;
  const range = declaredRange(manifest.json, file);
  if (range === undefined) return missingTarget(root, manifest, file);
  if (range === 'development') {
    return refused(`lru-cache is only in devDependencies of ${manifest.file}, which ${file} cannot count on when it is published`);
  }
  const workspace = workspaceOf(manifest);
  const major = installedMajor(root, file) ?? rangeMajor(resolveCatalog(range, workspace));
  if (major === undefined) return refused(`the lru-cache range ${range} in ${manifest.file} names no version, and none is installed`);
  if (major < FIRST_USABLE)
    return refused(`lru-cache ${major} resolves from ${file}, and its interface is another one (del, reset, length)`);
  return { kind: 'declared', lruImport: importForm(major) };
}

/** A file that only development runs: its imports belong into devDependencies. */
export function isDevelopmentFile(file: string): boolean {
  return (
    /(^|\/)(tests?|__tests__|__mocks__|specs?|e2e|scripts?|tools|bench(marks?)?|fixtures|examples?|stories)\//.test(file) ||
    /\.(test|spec|bench|stories|config)\.[cm]?[jt]sx?$/.test(file)
  );
}

function refused(reason: string): LruTarget {
  return { kind: 'refused', reason };
}

function importForm(major: number): 'named' | 'default' {
  return major >= FIRST_NAMED ? 'named' : 'default';
}

function declaredRange(json: PackageJson, file: string): string | undefined {
  const shipped = json.dependencies?.[LRU_CACHE] ?? json.optionalDependencies?.[LRU_CACHE] ?? json.peerDependencies?.[LRU_CACHE];
  const development = json.devDependencies?.[LRU_CACHE];
  if (shipped !== undefined || development === undefined) return shipped;
  // A private package is an application: what it bundles often stands in devDependencies.
  return json.private === true || isDevelopmentFile(file) ? development : 'development';
}

function installedMajor(root: string, file: string): number | undefined {
  for (const directory of ancestors(path.dirname(path.join(root, file)), path.parse(root).root)) {
    const installed = path.join(directory, 'node_modules', LRU_CACHE, 'package.json');
    // Read, not required: from version 8 on the package does not export its package.json.
    if (existsSync(installed)) return rangeMajor(String((JSON.parse(readFileSync(installed, 'utf8')) as { version?: unknown }).version));
  }
  return undefined;
}

/** Lowest major that a range or version lets in; undefined for a tag, an address or a path. */
function rangeMajor(range: string): number | undefined {
  if (range === '*' || range === 'latest') return 11;
  const majors = range.split('||').map((part) => /^(?:npm:lru-cache@)?[\s^~>=v]*(\d+)(?:\.|\s|$)/.exec(part.trim())?.[1]);
  return majors.some((major) => major === undefined) ? undefined : Math.min(...majors.map(Number));
}

function missingTarget(root: string, manifest: Manifest, file: string): LruTarget {
  const { node, declaredIn } = lowestNode(root, manifest);
  if (node < 14) {
    return refused(`${declaredIn} allows Node ${node} in engines, which lru-cache 10 does not run on (needed by ${file})`);
  }
  const major = node >= 20 ? 11 : 10;
  const workspace = workspaceOf(manifest);
  const range = workspace && workspaceRange(workspace, manifest, major);
  if (range) return { kind: 'missing', manifest, lruImport: importForm(rangeMajor(resolveCatalog(range, workspace)) ?? major), range };
  return { kind: 'missing', manifest, lruImport: 'named', range: ADDED[major] };
}

/**
 * The lowest Node major that `engines.node` of the package or of one above it in the repository lets in: the packages of a workspace often
 * leave the field to its root. Where none has it, what is still maintained.
 */
function lowestNode(root: string, manifest: Manifest): { readonly node: number; readonly declaredIn: string } {
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

interface Workspace {
  readonly directory: string;
  readonly json: PackageJson;
  readonly pnpm: string | undefined;
}

/** The workspace that the package is part of: the nearest directory above it that lists packages. */
function workspaceOf(manifest: Manifest): Workspace | undefined {
  for (const directory of ancestors(manifest.directory, path.parse(manifest.directory).root)) {
    const packageFile = path.join(directory, 'package.json');
    const read = existsSync(packageFile) ? readManifest(directory, packageFile) : undefined;
    const json = read && 'manifest' in read ? read.manifest.json : {};
    const pnpmFile = path.join(directory, 'pnpm-workspace.yaml');
    const pnpm = existsSync(pnpmFile) ? readFileSync(pnpmFile, 'utf8') : undefined;
    if (pnpm !== undefined || json.workspaces !== undefined) return { directory, json, pnpm };
    if (existsSync(path.join(directory, '.git'))) break;
  }
  return undefined;
}

/** The range by which the rest of the workspace has lru-cache, if the package at hand can use it too. */
function workspaceRange(workspace: Workspace, manifest: Manifest, highest: number): string | undefined {
  const usable = (range: string) => {
    const major = rangeMajor(resolveCatalog(range, workspace));
    return major !== undefined && major >= FIRST_USABLE && major <= highest;
  };
  if (catalogRange(workspace) !== undefined && usable('catalog:')) return 'catalog:';
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

function resolveCatalog(range: string, workspace: Workspace | undefined): string {
  if (!range.startsWith('catalog:') || !workspace) return range;
  return catalogRange(workspace, range.slice('catalog:'.length).trim()) ?? range;
}

/** What a catalog of the workspace (by name; the default one has none) says about lru-cache. */
function catalogRange(workspace: Workspace, name = ''): string | undefined {
  const { json, pnpm } = workspace;
  const isDefault = name === '' || name === 'default';
  if (pnpm !== undefined) {
    const inDefault = isDefault ? yamlScalar(pnpm, ['catalog', LRU_CACHE]) : undefined;
    return inDefault ?? yamlScalar(pnpm, ['catalogs', isDefault ? 'default' : name, LRU_CACHE]);
  }
  const fromWorkspaces = json.workspaces && 'catalog' in json.workspaces ? json.workspaces.catalog : undefined;
  return isDefault ? (fromWorkspaces ?? json.catalog)?.[LRU_CACHE] : undefined;
}

/** The one-line value at a path of keys, in the block style that pnpm itself writes; in any other style there is none. */
function yamlScalar(yaml: string, keys: readonly string[]): string | undefined {
  const open: { indent: number; key: string }[] = [];
  for (const line of yaml.split(/\r?\n/)) {
    const entry = /^( *)(['"]?)([^'"#:\s][^'":]*)\2:(?:\s+(['"]?)([^'"#]*?)\4)?\s*(?:#.*)?$/.exec(line);
    if (!entry) continue;
    const [, indent = '', , key = '', , value = ''] = entry;
    while ((open.at(-1)?.indent ?? -1) >= indent.length) open.pop();
    open.push({ indent: indent.length, key });
    if (value !== '' && open.length === keys.length && open.every((level, index) => level.key === keys[index])) return value;
  }
  return undefined;
}
