import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Flags } from './config.ts';
import { migrate, type scan } from './migrate.ts';
import { json, LOG_CLEARED, makeRepository, MEMO, putView, TYPES } from './testing/cached-repository.ts';
import { report } from './testing/report.ts';
import { checkBuilt, cli, Sample } from './testing/sample.ts';

let sample: Sample;
let cache: string;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  cache = join(sample.root, 'node_modules/.cache/leakshift');
});
afterEach(() => sample.remove());

function listResults(): string {
  return readdirSync(cache)
    .map((name) => (name.startsWith('result') ? `${name} ${statSync(join(cache, name)).ino}` : ''))
    .join();
}

/** Whether the results that the cache holds now are still those, and none was written again. */
function keepResults(): () => boolean {
  const kept = listResults();
  return () => listResults() === kept;
}

const cold = (flags: Flags = {}, run?: typeof scan | typeof migrate) => report(sample.root, flags, run);
const warm = (flags: Flags = {}, run?: typeof scan | typeof migrate) => report(sample.root, { ...flags, cache: true }, run);

describe('--cache', () => {
  it('checks types anew: a rewrite that the types of a library forbid now is refused', async () => {
    makeRepository(sample);
    sample.put('src/memo.ts', MEMO);
    const before = await cold({}, migrate);
    expect(await warm({}, migrate)).toBe(before);
    sample.put('node_modules/typed/index.d.ts', TYPES.replace('string', 'string | undefined'));
    const after = await cold({}, migrate);
    expect(after).not.toBe(before);
    expect(await warm({}, migrate)).toBe(after);
  });

  it('takes what did not change from the cache', async () => {
    makeRepository(sample);
    const before = await warm();
    const [facts, result, ...others] = readdirSync(cache).toSorted();
    expect([facts, result]).toEqual([
      expect.stringMatching(/^facts-[0-9a-f]{16}\.json$/),
      expect.stringMatching(/^result-[0-9a-f]{32}\.json$/),
    ]);
    expect(others).toEqual([]);
    const kept = readFileSync(join(cache, facts!), 'utf8');
    sample.put('src/log.ts', LOG_CLEARED);
    expect(await warm()).not.toBe(before);
    expect(readdirSync(cache)).toHaveLength(3);
    expect(readFileSync(join(cache, facts!), 'utf8')).not.toBe(kept);
    rmSync(join(cache, facts!));
    await warm();
    // Found by its key again: nothing new is written for a tree that was met before.
    makeRepository(sample);
    expect(await warm()).toBe(before);
    expect(readdirSync(cache)).toHaveLength(3);
  });

  it('takes the analysis from the cache after an edit that changes no answer', async () => {
    makeRepository(sample);
    sample.put('data/rows.data', ''); // What is imported from there is no memo.
    putView(sample, "import { record } from './log';\n", 'one');
    const before = await warm();
    const isKept = keepResults();
    putView(sample, "import { record } from './log';\n", 'two');
    sample.put('lib/package.json', json({ name: 'lib', version: '2.0.0', scripts: { test: 'true' }, dependencies: { left: '^2.0.0' } }));
    sample.put('notes.md', 'nothing\n');
    expect(await warm()).toBe(before);
    expect(await cold()).toBe(before);
    expect(isKept()).toBe(true);
    const others = ["import { rows } from '../data/memo';\n", "import { rows } from '@/memo';\n", 'const { rows } = await import(path);\n'];
    for (const script of others) {
      putView(sample, script, 'two');
      const after = await warm();
      expect(after).toBe(await cold());
      expect(after, script).not.toBe(before);
    }
    expect(isKept()).toBe(false);
  });

  it('makes anew what is cut off, changed, foreign or empty', async () => {
    makeRepository(sample);
    const before = await warm();
    const files = readdirSync(cache);
    const damages: ((text: string) => string)[] = [
      (text) => text.slice(0, text.length / 2),
      (text) => text.replaceAll('store', 'stove').replaceAll('suggest', 'rewrite'),
      () => '{"leakshift":"somebody else"}',
      () => '',
      (text) => text.slice(text.indexOf('\n') + 1),
    ];
    for (const damage of damages) {
      for (const file of files) writeFileSync(join(cache, file), damage(readFileSync(join(cache, file), 'utf8')));
      expect(await warm()).toBe(before);
    }
    rmSync(cache, { recursive: true });
    expect(await warm()).toBe(before);
    expect(await warm()).toBe(before);
  });

  it('is shared by runs at the same time', async () => {
    makeRepository(sample);
    const before = await cold({}, migrate);
    const runs = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, [cli, '--format', 'json', '--cache'], { cwd: sample.root });
      let out = '';
      child.stdout.on('data', (part: Buffer) => (out += part.toString()));
      return new Promise<string>((resolve) => child.on('close', () => resolve(out)));
    });
    for (const out of await Promise.all(runs)) expect(out).toBe(before);
    expect(readdirSync(cache).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    expect(await warm({}, migrate)).toBe(before);
  });

  it('keeps shards and their whole apart, and stands where it is told to', async () => {
    makeRepository(sample);
    const before = await cold();
    const located = { cacheLocation: 'kept' };
    for (const shard of ['1/2', '2/2', '1/2']) expect(await cold({ shard, ...located })).toBe(await cold({ shard }));
    expect(await cold(located)).toBe(before);
    expect(existsSync(join(sample.root, 'kept'))).toBe(true);
    expect(existsSync(cache)).toBe(false);
    sample.put('file', '');
    expect(spawnSync(process.execPath, [cli, '--cache-location', 'file'], { cwd: sample.root, encoding: 'utf8' })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot be used as a directory'),
    });
  });
});
