import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodes, createNodesV2, type NxTarget } from './nx.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, create] = createNodesV2;

async function targetsOf(file: string, options = {}): Promise<Record<string, NxTarget>> {
  const nodes = await create([file], options);
  return Object.assign({}, ...nodes.flatMap(([, { projects }]) => Object.values(projects).map(({ targets }) => targets))) as Record<
    string,
    NxTarget
  >;
}

describe('leakshift/nx', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'leakshift-nx-'));
    mkdirSync(join(directory, 'node_modules'));
    symlinkSync(root, join(directory, 'node_modules/leakshift'), 'dir');
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is found where Nx looks for it', () => {
    const script = "import('leakshift/nx').then((plugin) => console.log(Object.keys(plugin).sort().join()))";
    const found = execFileSync(process.execPath, ['-e', script], { cwd: directory, encoding: 'utf8' });
    expect(found.trim()).toBe('createNodes,createNodesV2,name');
    expect(createNodes).toBe(createNodesV2);
  });

  it('gives a project a scan that is cached by its own files, those it depends on, the settings and the version', async () => {
    const { leakshift, ...others } = await targetsOf('packages/a/package.json');
    expect(others).toEqual({});
    expect(leakshift).toMatchObject({ cache: true, options: { cwd: 'packages/a' }, outputs: ['{projectRoot}/leakshift-report.json'] });
    expect(leakshift?.inputs).toEqual(
      expect.arrayContaining(['default', '^default', '{workspaceRoot}/leakshift.config.*', { externalDependencies: ['leakshift'] }]),
    );
  });

  it('leaves the workspace alone without shards', async () => {
    expect(await targetsOf('package.json')).toEqual({});
  });

  it('gives the workspace its parts, and what joins them', async () => {
    const targets = await targetsOf('package.json', { shards: 2, ciTargetName: 'leaks' });
    expect(Object.keys(targets)).toEqual(['leaks--1-2', 'leaks--2-2', 'leaks']);
    expect(targets['leaks--2-2']?.options.command).toContain('--shard 2/2');
    expect(targets['leaks']?.dependsOn).toEqual(['leaks--1-2', 'leaks--2-2']);
    for (const output of ['leaks--1-2', 'leaks--2-2'].flatMap((name) => targets[name]?.outputs ?? []))
      expect(targets['leaks']?.options.command).toContain(output.replace('{workspaceRoot}/', ''));
  });

  it.each([
    [{ shard: 2 }, /no option shard/],
    [{ shards: 0 }, /shards of leakshift\/nx is 0/],
  ])('refuses %j', async (options, message) => {
    await expect(create(['package.json'], options as object)).rejects.toThrow(message);
  });
});
