import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Flags, loadConfig } from './config.ts';
import type { LeakshiftError } from './errors.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-config-')));
  mkdirSync(join(root, 'src'));
  put('src/reports.ts', '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFileSync(join(root, file), text);
const PATTERNS = ['unbounded-memo', 'append-only-global'];
const load = (flags: Flags = {}) => loadConfig(flags, root, PATTERNS);
const refusal = async (flags: Flags = {}): Promise<LeakshiftError> =>
  load(flags).then(
    () => expect.unreachable('it was accepted'),
    (error: unknown) => error as LeakshiftError,
  );
/** What a caller without types may hand over. */
const untyped = (flags: Record<string, unknown>): Flags => flags as Flags;

describe('loadConfig', () => {
  it('has defaults, and is frozen', async () => {
    const config = await load();
    expect(config).toEqual({
      root,
      paths: ['.'],
      include: [],
      exclude: [],
      ignore: true,
      only: [],
      minConfidence: 'low',
      memoLimit: 256,
      bufferLimit: 500,
      typecheck: true,
      noDependency: false,
      write: false,
      allowDirty: false,
      check: false,
      engine: 'narrow',
      jobs: 1,
    });
    expect(Object.isFrozen(config) && Object.isFrozen(config.paths) && Object.isFrozen(config.only)).toBe(true);
  });

  it('takes flags over the file over the defaults', async () => {
    put('leakshift.config.json', '\uFEFF{"$schema": "x", "memoLimit": 10, "bufferLimit": 20, "only": ["unbounded-memo"], "ignore": false}');
    expect(await load({ memoLimit: '30' })).toMatchObject({ memoLimit: 30, bufferLimit: 20, only: ['unbounded-memo'], ignore: false });
  });

  it.each([
    ['leakshift.config.js', 'module.exports = { memoLimit: 7 };'],
    ['leakshift.config.mjs', 'export default { memoLimit: 7 };'],
    ['leakshift.config.ts', 'const memoLimit: number = 7; export default { memoLimit };'],
    ['leakshift.config.json', '{ "memoLimit": 7 }'],
  ])('reads %s', async (file, text) => {
    put(file, text);
    expect((await load()).memoLimit).toBe(7);
  });

  it('reads the file of --config, whose tsconfig counts from there', async () => {
    mkdirSync(join(root, 'etc'));
    put('etc/tsconfig.scan.json', '{}');
    put('etc/leaks.json', '{ "tsconfig": "tsconfig.scan.json" }');
    expect((await load({ config: 'etc/leaks.json' })).tsconfig).toBe(join(root, 'etc/tsconfig.scan.json'));
  });

  it.each([
    ['unknown key', '{ "memoLimt": 1 }', ['memoLimt in leakshift.config.json', 'did you mean memoLimit?']],
    ['writing', '{ "write": true }', ['write in leakshift.config.json: unknown key']],
    ['unknown pattern', '{ "only": ["unbounded-meno"] }', ['only in leakshift.config.json', 'did you mean unbounded-memo?']],
    ['wrong type', '{ "memoLimit": "many", "ignore": 1 }', ['memoLimit', 'must be a whole number', 'ignore']],
    ['wrong confidence', '{ "minConfidence": "hihg" }', ['did you mean high?']],
    ['no JSON', '{ "memoLimit": }', ['leakshift.config.json cannot be read']],
    ['no object', '[]', ['leakshift.config.json']],
    ['missing tsconfig', '{ "tsconfig": "nowhere.json" }', ['tsconfig in leakshift.config.json nowhere.json does not exist']],
  ])('refuses a file with %s', async (_name, text, parts) => {
    put('leakshift.config.json', text);
    const error = await refusal();
    expect(error.code).toMatch(/^LEAKSHIFT_(CONFIG|USAGE)$/);
    for (const part of parts) expect(error.message).toContain(part);
  });

  it('refuses two files at once, a module that throws, and one that is not there', async () => {
    put('leakshift.config.mjs', 'throw new Error("boom");');
    expect((await refusal()).message).toContain('boom');
    put('leakshift.config.json', '{}');
    expect((await refusal()).message).toContain('leakshift.config.mjs, leakshift.config.json');
    expect((await refusal({ config: 'leakshift.confg.json' })).message).toContain('did you mean leakshift.config.json?');
  });

  it.each(['0', '-1', 'many', '1e12', '2.5', '', ' 5', '0x10', '1000000001', 0, 2.5, Number.NaN, Infinity])(
    'refuses the limit %j',
    async (value) => {
      const error = await refusal({ bufferLimit: value });
      expect(error.code).toBe('LEAKSHIFT_USAGE');
      expect(error.message).toContain('--buffer-limit');
      expect((await refusal({ memoLimit: value })).message).toContain('--memo-limit');
    },
  );

  it.each(['1', '1000000000', 1, 1e9])('takes the limit %j', async (value) => {
    expect((await load({ memoLimit: value })).memoLimit).toBe(Number(value));
  });

  it('refuses what it does not know, naming the nearest', async () => {
    expect((await refusal({ only: ['apend-only-global'] })).message).toContain('did you mean append-only-global?');
    expect((await refusal({ minConfidence: 'mediun' })).message).toContain('--min-confidence: unknown "mediun"; did you mean medium?');
    expect((await refusal({ engine: 'ful' })).message).toContain('did you mean full?');
    expect((await refusal({ include: [''] })).message).toContain('--include');
    expect((await refusal(untyped({ exlude: ['x'] }))).message).toContain('did you mean exclude?');
  });
});

describe('paths', () => {
  it('are relative to the root, by their real place, each once', async () => {
    symlinkSync('src', join(root, 'link'));
    expect((await load({ paths: ['./src/', join(root, 'src'), 'link', 'link/reports.ts', '.'] })).paths).toEqual([
      'src',
      'src/reports.ts',
      '.',
    ]);
  });

  it('count from --cwd', async () => {
    expect(await load({ cwd: 'src', paths: ['reports.ts'] })).toMatchObject({ root: join(root, 'src'), paths: ['reports.ts'] });
  });

  it.each([
    ['scr', 'did you mean src?'],
    ['scr/', 'did you mean src?'],
    ['src/report.ts', `did you mean ${join('src', 'reports.ts')}?`],
    ['./scr/deep/x.ts', 'did you mean src?'],
    ['sacn', 'did you mean scan?'],
  ])('that do not exist name the nearest: %s', async (path, part) => {
    const error = await refusal({ paths: [path] });
    expect(error.message).toContain(`path ${path} does not exist`);
    expect(error.message).toContain(part);
  });

  it('that are globs are told what to use', async () => {
    expect((await refusal({ paths: ['src/**/*.ts'] })).hint).toContain("--include 'src/**/*.ts'");
  });

  it('do not leave the root, not through a link either', async () => {
    symlinkSync(tmpdir(), join(root, 'out'));
    for (const path of ['..', 'out', tmpdir()]) {
      const error = await refusal({ paths: [path] });
      expect(error.message).toContain(`path ${path} is outside of`);
      expect(error.hint).toContain('--cwd');
    }
    expect((await load({ paths: ['src/../src'] })).paths).toEqual(['src']);
  });

  it('of --cwd, --tsconfig and --config must be there and be what they should', async () => {
    expect((await refusal({ cwd: 'scr' })).message).toContain('did you mean src?');
    expect((await refusal({ cwd: 'src/reports.ts' })).message).toContain('not a directory');
    put('tsconfig.json', '{}');
    expect((await refusal({ tsconfig: 'tsconfg.json' })).message).toContain('did you mean tsconfig.json?');
    expect((await refusal({ tsconfig: 'src' })).message).toContain('is not a file');
    expect((await load({ tsconfig: 'tsconfig.json' })).tsconfig).toBe(join(root, 'tsconfig.json'));
  });
});
