/** The workspace around a package: where it is, and what its catalogs say. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ancestors, readManifest, type Manifest, type PackageJson } from './manifest.ts';

/** The workspace that a package is part of, as far as ranges of its packages go. */
export interface Workspace {
  readonly directory: string;
  readonly json: PackageJson;
  readonly pnpm: string | undefined;
}

/** The workspace that the package is part of: the nearest directory above it that lists packages. */
export function workspaceOf(manifest: Manifest): Workspace | undefined {
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

/** The range that `catalog:` or `catalog:NAME` stands for; any other range is itself. */
export function resolveCatalog(range: string, name: string, workspace: Workspace | undefined): string {
  if (!range.startsWith('catalog:') || !workspace) return range;
  return catalogRange(workspace, name, range.slice('catalog:'.length).trim()) ?? range;
}

/** What a catalog of the workspace (the default one has no name) says about a package. */
export function catalogRange({ json, pnpm }: Workspace, name: string, catalog = ''): string | undefined {
  const isDefault = catalog === '' || catalog === 'default';
  if (pnpm !== undefined) {
    const inDefault = isDefault ? yamlScalar(pnpm, ['catalog', name]) : undefined;
    return inDefault ?? yamlScalar(pnpm, ['catalogs', isDefault ? 'default' : catalog, name]);
  }
  const fromWorkspaces = json.workspaces && 'catalog' in json.workspaces ? json.workspaces.catalog : undefined;
  return isDefault ? (fromWorkspaces ?? json.catalog)?.[name] : undefined;
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
