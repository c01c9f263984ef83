import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lruTarget, type LruTarget } from './lru-target.ts';
import { addDependency, installCommand, nearestManifest, type DependencySection } from './manifest.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function project(files: Readonly<Record<string, string | object>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'leakshift-manifest-'));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`);
  }
  return root;
}

function added(text: string, section: DependencySection = 'dependencies'): string {
  const found = nearestManifest(project({ 'package.json': text }), 'src/a.ts');
  if ('reason' in found) throw new Error(found.reason);
  const result = addDependency(found.manifest, section, 'lru-cache', '^11.0.0', 'f1');
  return 'reason' in result ? result.reason : result.after;
}

describe('addDependency', () => {
  it('inserts one line at the sorted place', () => {
    expect(added('{\n  "name": "a",\n  "dependencies": {\n    "express": "^5.0.0",\n    "zod": "^4.0.0"\n  }\n}\n')).toBe(
      '{\n  "name": "a",\n  "dependencies": {\n    "express": "^5.0.0",\n    "lru-cache": "^11.0.0",\n    "zod": "^4.0.0"\n  }\n}\n',
    );
  });

  it('inserts at the end and at the beginning of the block', () => {
    expect(added('{\n  "dependencies": {\n    "a": "1"\n  }\n}')).toBe(
      '{\n  "dependencies": {\n    "a": "1",\n    "lru-cache": "^11.0.0"\n  }\n}',
    );
    expect(added('{\n  "dependencies": {\n    "z": "1"\n  }\n}')).toBe(
      '{\n  "dependencies": {\n    "lru-cache": "^11.0.0",\n    "z": "1"\n  }\n}',
    );
  });

  it('creates the block before devDependencies, or at the end', () => {
    expect(added('{\n  "name": "a",\n  "devDependencies": {\n    "b": "1"\n  }\n}\n')).toBe(
      '{\n  "name": "a",\n  "dependencies": {\n    "lru-cache": "^11.0.0"\n  },\n  "devDependencies": {\n    "b": "1"\n  }\n}\n',
    );
    expect(added('{\n  "name": "a"\n}\n')).toBe('{\n  "name": "a",\n  "dependencies": {\n    "lru-cache": "^11.0.0"\n  }\n}\n');
  });

  it('fills an empty block and an empty manifest', () => {
    expect(added('{\n  "dependencies": {}\n}\n')).toBe('{\n  "dependencies": {\n    "lru-cache": "^11.0.0"\n  }\n}\n');
    expect(added('{}\n')).toBe('{\n  "dependencies": {\n    "lru-cache": "^11.0.0"\n  }\n}\n');
  });

  it('keeps CRLF, tabs, the BOM and a missing final newline', () => {
    expect(added('\uFEFF{\r\n\t"name": "a",\r\n\t"dependencies": {\r\n\t\t"b": "1"\r\n\t}\r\n}')).toBe(
      '\uFEFF{\r\n\t"name": "a",\r\n\t"dependencies": {\r\n\t\t"b": "1",\r\n\t\t"lru-cache": "^11.0.0"\r\n\t}\r\n}',
    );
  });

  it('keeps what JSON.stringify would not: one-line lists, escapes, numbers', () => {
    const text =
      '{\n    "files": ["dist", "src"],\n    "author": "J\\u00f6rg",\n    "x": 1.0,\n    "dependencies": { "a": "1", "z": "2" }\n}\n';
    expect(added(text)).toBe(text.replace('"z"', '"lru-cache": "^11.0.0", "z"'));
  });

  it('adds to a manifest on one line', () => {
    expect(added('{"name":"a"}')).toBe('{"name":"a", "dependencies": { "lru-cache": "^11.0.0" }}');
  });

  it('takes the section that it is told', () => {
    expect(added('{\n  "devDependencies": {\n    "b": "1"\n  }\n}\n', 'devDependencies')).toContain(
      '"b": "1",\n    "lru-cache": "^11.0.0"\n',
    );
  });

  it('refuses what it cannot add by text', () => {
    expect(added('{\n  "dependencies": null\n}\n')).toBe('lru-cache cannot be added to dependencies of package.json as one line of text');
    expect(added('{ "dependencies": { "lru-cache": "^6.0.0" } }')).toContain('cannot be added');
  });
});

describe('nearestManifest', () => {
  it('skips a package.json that only marks the module kind', () => {
    const root = project({ 'package.json': { name: 'a' }, 'src/esm/package.json': { type: 'module' } });
    expect(nearestManifest(root, 'src/esm/a.ts')).toMatchObject({ manifest: { file: 'package.json' } });
  });

  it('skips one that has a version beside it, and no name', () => {
    const root = project({ 'package.json': { name: 'a' }, 'src/package.json': { type: 'module', version: '1.2.3' } });
    expect(nearestManifest(root, 'src/lib/a.js')).toMatchObject({ manifest: { file: 'package.json' } });
  });

  it('takes the workspace package, not the root', () => {
    const root = project({ 'package.json': { name: 'a', workspaces: ['packages/*'] }, 'packages/b/package.json': { name: 'b' } });
    expect(nearestManifest(root, 'packages/b/src/x.ts')).toMatchObject({ manifest: { file: 'packages/b/package.json' } });
  });

  it('says why there is none', () => {
    expect(nearestManifest(project({ 'a.ts': '' }), 'a.ts')).toEqual({ reason: 'no package.json above a.ts can declare lru-cache' });
    expect(nearestManifest(project({ 'package.json': '{ "name": ' }), 'a.ts')).toMatchObject({
      reason: expect.stringContaining('package.json is not valid JSON'),
    });
  });
});

describe('installCommand', () => {
  it.each([
    [{}, 'npm install'],
    [{ 'package-lock.json': '{}' }, 'npm install'],
    [{ 'pnpm-lock.yaml': '' }, 'pnpm install'],
    [{ 'yarn.lock': '' }, 'yarn install'],
    [{ 'bun.lock': '' }, 'bun install'],
    [{ 'package.json': { name: 'root', packageManager: 'pnpm@10.0.0' }, 'packages/a/package.json': { name: 'a' } }, 'pnpm install'],
  ])('follows the lockfile above the package: %j', (files, expected) => {
    const found = nearestManifest(project({ 'packages/a/package.json': { name: 'a' }, ...files }), 'packages/a/x.ts');
    if ('reason' in found) throw new Error(found.reason);
    expect(installCommand(found.manifest)).toBe(expected);
  });

  it('falls back to packageManager', () => {
    const found = nearestManifest(project({ 'package.json': { name: 'a', packageManager: 'yarn@4.9.0' } }), 'x.ts');
    if ('reason' in found) throw new Error(found.reason);
    expect(installCommand(found.manifest)).toBe('yarn install');
  });
});

function installed(version: string): Record<string, object> {
  return { 'node_modules/lru-cache/package.json': { name: 'lru-cache', version } };
}

function targetWithRange(range: string): LruTarget {
  return lruTarget(project({ 'package.json': { name: 'a', dependencies: { 'lru-cache': range } } }), 'a.ts');
}

function targetInWorkspace(yaml: string): LruTarget {
  return lruTarget(project({ 'pnpm-workspace.yaml': yaml, 'packages/a/package.json': { name: 'a' } }), 'packages/a/x.ts');
}

describe('lruTarget', () => {
  it.each([
    ['7.18.3', { kind: 'declared', library: 'lru-cache', lruImport: 'default' }],
    ['8.0.5', { kind: 'declared', library: 'lru-cache', lruImport: 'named' }],
    ['11.5.3', { kind: 'declared', library: 'lru-cache', lruImport: 'named' }],
    ['6.0.0', { kind: 'declared', library: 'lru-cache', lruImport: 'default', lruMethods: 'before-7' }],
    ['3.2.0', { kind: 'refused', reason: expect.stringContaining('lru-cache 3 resolves from src/a.ts') }],
  ])('goes by the installed version when the package declares it: %s', (version, expected) => {
    const root = project({ 'package.json': { name: 'a', dependencies: { 'lru-cache': '*' } }, ...installed(version) });
    expect(lruTarget(root, 'src/a.ts')).toEqual(expected);
  });

  it('does not count a hoisted copy that the package does not declare', () => {
    const root = project({ 'package.json': { name: 'a' }, ...installed('5.1.1') });
    expect(lruTarget(root, 'src/a.ts')).toMatchObject({ kind: 'missing', lruImport: 'named', range: '^11.0.0' });
  });

  it('goes by the range when nothing is installed', () => {
    expect(targetWithRange('^7.14.0')).toEqual({ kind: 'declared', library: 'lru-cache', lruImport: 'default' });
    expect(targetWithRange('>=10 <12')).toEqual({ kind: 'declared', library: 'lru-cache', lruImport: 'named' });
    expect(targetWithRange('^7 || ^11')).toEqual({ kind: 'declared', library: 'lru-cache', lruImport: 'default' });
    expect(targetWithRange('github:a/b')).toMatchObject({ kind: 'refused' });
  });

  it.each([
    [undefined, '^11.0.0'],
    ['>=20', '^11.0.0'],
    ['^20.19 || >=22.12', '^11.0.0'],
    ['>=18', '^10.4.3'],
    ['16 || 18 || >=20', '^10.4.3'],
  ])('adds the major that the engines allow: %s', (node, range) => {
    const root = project({ 'package.json': { name: 'a', ...(node ? { engines: { node } } : {}) } });
    expect(lruTarget(root, 'a.ts')).toMatchObject({ kind: 'missing', range });
  });

  it.each([
    [{ node: '>=18' }, undefined, '^10.4.3'],
    [{ node: '>=18' }, { node: '>=22' }, '^10.4.3'],
    [{ node: '>=22' }, { node: '>=18' }, '^10.4.3'],
    [{ node: '>=22' }, undefined, '^11.0.0'],
    [{ npm: '>=10' }, { node: '*' }, '^11.0.0'],
  ])('the strictest engines of root and package decide: %j, %j', (rootEngines, engines, range) => {
    const root = project({
      '.git/HEAD': '',
      'package.json': { name: 'root', workspaces: ['packages/*'], engines: rootEngines },
      'packages/a/package.json': { name: 'a', engines },
    });
    const expected = { kind: 'missing', range };
    expect(lruTarget(root, 'packages/a/x.ts')).toMatchObject({ ...expected, manifest: { file: 'packages/a/package.json' } });
    // The scan of a single package is no reason for another version.
    expect(lruTarget(path.join(root, 'packages/a'), 'x.ts')).toMatchObject({ ...expected, manifest: { file: 'package.json' } });
  });

  it('looks for engines no further than the repository, and than the scanned root without git', () => {
    const files = { 'package.json': { name: 'outer', engines: { node: '>=18' } }, 'inner/package.json': { name: 'inner' } };
    expect(lruTarget(project(files), 'inner/x.ts')).toMatchObject({ range: '^10.4.3' });
    expect(lruTarget(path.join(project(files), 'inner'), 'x.ts')).toMatchObject({ range: '^11.0.0' });
    expect(lruTarget(project({ ...files, 'inner/.git': 'gitdir: elsewhere\n' }), 'inner/x.ts')).toMatchObject({ range: '^11.0.0' });
  });

  it('names the manifest whose engines are too old', () => {
    const root = project({ 'package.json': { name: 'root', engines: { node: '>=8' } }, 'packages/a/package.json': { name: 'a' } });
    expect(lruTarget(root, 'packages/a/x.ts')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^package\.json allows Node 8/),
    });
  });

  it('says how to do without a package.json that stands in the way', () => {
    const root = project({ 'package.json': { name: 'a', devDependencies: { 'lru-cache': '^11.0.0' } } });
    expect(lruTarget(root, 'src/a.ts')).toMatchObject({ kind: 'refused', reason: expect.stringContaining('--no-dependency') });
  });

  it('refuses where no usable major runs on the oldest Node', () => {
    expect(lruTarget(project({ 'package.json': { name: 'a', engines: { node: '>=8' } } }), 'a.ts')).toEqual({
      kind: 'refused',
      reason: 'package.json allows Node 8 in engines, which lru-cache 10 does not run on (needed by a.ts)',
    });
  });

  it('refuses published code that would import a devDependency', () => {
    const json = { name: 'a', devDependencies: { 'lru-cache': '^11.0.0' } };
    expect(lruTarget(project({ 'package.json': json }), 'src/a.ts')).toMatchObject({ kind: 'refused' });
    expect(lruTarget(project({ 'package.json': json }), 'scripts/a.ts')).toMatchObject({ kind: 'declared' });
    expect(lruTarget(project({ 'package.json': { ...json, private: true } }), 'src/a.ts')).toMatchObject({ kind: 'declared' });
  });

  it('takes the range of a sibling in the workspace, if the engines allow it', () => {
    const files = {
      'package.json': { name: 'root', workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a' },
      'packages/b/package.json': { name: 'b', dependencies: { 'lru-cache': '~10.4.0' } },
    };
    expect(lruTarget(project(files), 'packages/a/x.ts')).toMatchObject({
      kind: 'missing',
      range: '~10.4.0',
      manifest: { file: 'packages/a/package.json' },
    });
    const newer = { ...files, 'packages/b/package.json': { name: 'b', dependencies: { 'lru-cache': '^11.1.0' } } };
    const old = { ...newer, 'packages/a/package.json': { name: 'a', engines: { node: '>=18' } } };
    expect(lruTarget(project(newer), 'packages/a/x.ts')).toMatchObject({ range: '^11.1.0' });
    expect(lruTarget(project(old), 'packages/a/x.ts')).toMatchObject({ range: '^10.4.3' });
  });

  it('uses the catalog of a pnpm workspace', () => {
    expect(targetInWorkspace("packages:\n  - 'packages/*'\ncatalog:\n  lru-cache: ^11.2.0 # ours\n  zod: ^4\n")).toMatchObject({
      range: 'catalog:',
    });
    expect(targetInWorkspace('packages:\n  - packages/*\n\ncatalogs:\n  default:\n    "lru-cache": \'^7.18.0\'\n')).toMatchObject({
      range: 'catalog:',
      lruImport: 'default',
    });
    expect(targetInWorkspace('packages:\n  - packages/*\ncatalog:\n  zod: ^4\ncatalogs:\n  old:\n    lru-cache: ^7\n')).toMatchObject({
      range: '^11.0.0',
    });
  });

  it.each([
    ['src/a.ts', { 'quick-lru': '^5.1.1' }, { kind: 'declared', library: 'quick-lru', lruImport: 'default' }],
    ['src/a.ts', { 'quick-lru': '^7.0.0' }, { kind: 'declared', library: 'quick-lru', lruImport: 'default' }],
    ['src/a.ts', { mnemonist: '^0.40.3' }, { kind: 'declared', library: 'mnemonist', lruImport: 'named' }],
    ['src/a.ts', { 'quick-lru': '^7.0.0', 'lru-cache': '^11.0.0' }, { library: 'lru-cache' }],
    ['src/a.ts', { 'quick-lru': '^7.0.0', 'lru-cache': '^6.0.0' }, { library: 'quick-lru' }],
    // quick-lru 6 cannot be required, and Node cannot import mnemonist 0.39 by name.
    ['src/a.cjs', { 'quick-lru': '^5.1.1' }, { library: 'quick-lru' }],
    ['src/a.cjs', { 'quick-lru': '^7.0.0' }, { kind: 'missing', range: '^11.0.0' }],
    ['src/a.js', { 'quick-lru': '^7.0.0' }, { kind: 'missing' }],
    ['src/a.ts', { mnemonist: '^0.39.0' }, { kind: 'missing' }],
    ['src/a.ts', { 'quick-lru': 'npm:other-lru@^7.0.0' }, { kind: 'missing' }],
  ])('reuses another LRU cache that the package declares: %s, %j', (file, dependencies, expected) => {
    const files = { 'package.json': { name: 'a', dependencies }, 'src/a.js': "const a = require('a');\n" };
    expect(lruTarget(project(files), file)).toMatchObject(expected);
  });

  it('does not reuse what published code has in devDependencies only', () => {
    const root = project({ 'package.json': { name: 'a', devDependencies: { 'quick-lru': '^7.0.0' } } });
    expect(lruTarget(root, 'src/a.ts')).toMatchObject({ kind: 'missing' });
    expect(lruTarget(root, 'test/a.ts')).toMatchObject({ kind: 'declared', library: 'quick-lru' });
  });

  it('looks a declared catalog range up', () => {
    const root = project({
      'pnpm-workspace.yaml': 'catalogs:\n  old:\n    lru-cache: ^7.18.3\n',
      'packages/a/package.json': { name: 'a', dependencies: { 'lru-cache': 'catalog:old' } },
    });
    expect(lruTarget(root, 'packages/a/x.ts')).toEqual({ kind: 'declared', library: 'lru-cache', lruImport: 'default' });
  });
});
