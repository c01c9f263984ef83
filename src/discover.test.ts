import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Flags, loadConfig } from './config.ts';
import { discover } from './discover.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-discover-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'export {};\n');
  }
}
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
const ignore = (file: string, ...lines: string[]) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), lines.join('\n'));
};
const find = async (flags: Flags = {}, cwd = root) => discover(await loadConfig(flags, cwd, []));
const files = async (flags: Flags = {}, cwd = root) => (await find(flags, cwd)).files;

const OUTPUT = ['dist/a.js', 'lib/build/a.js', 'vendor/a.js', '.next/server/a.js', 'src/a.min.js', 'src/a.bundle.js', 'coverage/a.js'];

describe.each(['git', 'no git'])('below a directory, %s', (kind) => {
  beforeEach(() => {
    if (kind === 'git') git('init', '-q');
  });

  it('takes the eight endings and no declarations, sorted by code unit', async () => {
    const sources = ['B.ts', 'a.cjs', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.mts', 'a.ts', 'a.tsx', 'é.ts'];
    put(...sources, 'a.d.ts', 'a.d.mts', 'a.d.cts', 'a.json', 'a.vue', 'a.md');
    expect(await files()).toEqual(sources.toSorted());
  });

  it('leaves out build output, vendored code and node_modules, but not dot directories', async () => {
    put('src/a.ts', '.storybook/main.ts', 'node_modules/x/index.js', 'packages/a/node_modules/x/index.js', ...OUTPUT);
    expect(await files()).toEqual(['.storybook/main.ts', 'src/a.ts']);
  });

  it('takes all but node_modules with --no-ignore', async () => {
    put('src/a.ts', 'ignored/a.ts', 'node_modules/x/index.js', 'packages/a/node_modules/x/index.js', ...OUTPUT);
    ignore('.gitignore', 'ignored');
    expect(await files({ ignore: false })).toEqual(['src/a.ts', 'ignored/a.ts', ...OUTPUT].toSorted());
  });

  it('honours .gitignore files, the deeper and the later line winning', async () => {
    ignore(
      '.gitignore',
      '# comment',
      '*.gen.ts',
      '/top.ts',
      'logs/',
      '!keep.gen.ts',
      'a/**/deep.ts',
      'app/(x)/y.ts',
      'closed/**',
      '!closed/a.ts',
      '',
    );
    ignore('packages/a/.gitignore', 'own.ts', '!x.gen.ts');
    put('x.gen.ts', 'keep.gen.ts', 'top.ts', 'packages/top.ts', 'logs/a.ts', 'src/logs/a.ts', 'src/logs.ts', 'a/deep.ts', 'a/b/c/deep.ts');
    put('app/(x)/y.ts', 'app/x/y.ts', 'closed/a.ts', 'closed/b.ts', 'packages/a/own.ts', 'packages/b/own.ts', 'packages/a/x.gen.ts');
    const kept = ['keep.gen.ts', 'packages/top.ts', 'src/logs.ts', 'app/x/y.ts', 'closed/a.ts', 'packages/b/own.ts', 'packages/a/x.gen.ts'];
    expect(await files()).toEqual(kept.toSorted());
  });

  it('takes each physical file once and follows no link', async () => {
    put('packages/a/src/a.ts', 'outside.txt');
    mkdirSync(join(root, 'packages/b'));
    symlinkSync('../a/src', join(root, 'packages/b/src'));
    symlinkSync('../a/src/a.ts', join(root, 'packages/b/link.ts'));
    symlinkSync('../..', join(root, 'packages/b/cycle'));
    symlinkSync(tmpdir(), join(root, 'packages/b/out'));
    symlinkSync('nowhere.ts', join(root, 'packages/b/broken.ts'));
    expect(await files()).toEqual(['packages/a/src/a.ts']);
    expect(await files({ ignore: false })).toEqual(['packages/a/src/a.ts']);
    expect(await files({ paths: ['packages/b/src', 'packages/a', '.'] })).toEqual(['packages/a/src/a.ts']);
  });

  it('takes a named file whatever the rules say, and a named output directory', async () => {
    ignore('.gitignore', 'ignored.ts');
    put('ignored.ts', 'dist/a.js', 'build/a.js', 'build/dist/b.js', 'src/a.ts');
    expect(await files({ paths: ['ignored.ts', 'dist/a.js', 'build'], exclude: ['**'] })).toEqual(['dist/a.js', 'ignored.ts']);
    expect(await files({ paths: ['ignored.ts', 'dist/a.js', 'build'] })).toEqual(['build/a.js', 'dist/a.js', 'ignored.ts']);
  });

  it('narrows by --include and --exclude', async () => {
    put('src/a.ts', 'src/a.test.ts', 'src/deep/b.ts', 'legacy/c.ts', 'test/d.ts');
    expect(await files({ include: ['src'] })).toEqual(['src/a.test.ts', 'src/a.ts', 'src/deep/b.ts']);
    expect(await files({ exclude: ['*.test.ts', './legacy/'] })).toEqual(['src/a.ts', 'src/deep/b.ts', 'test/d.ts']);
    expect(await files({ include: ['src/**/*.ts', 'test/*.ts'], exclude: ['deep'] })).toEqual(['src/a.test.ts', 'src/a.ts', 'test/d.ts']);
  });

  it('scans a root that is inside of node_modules', async () => {
    ignore('.gitignore', 'node_modules');
    put('node_modules/foo/index.js', 'node_modules/foo/node_modules/bar/index.js');
    const foo = join(root, 'node_modules/foo');
    expect(await files({ ignore: false }, foo)).toEqual(['index.js']);
    expect(await files({ ignore: false, paths: ['node_modules/foo'] })).toEqual(['node_modules/foo/index.js']);
  });

  it('says what it looked for, and what --no-ignore would bring', async () => {
    put('docs/readme.md', 'dist/a.js');
    await expect(find({ paths: ['docs'] })).rejects.toMatchObject({
      code: 'LEAKSHIFT_NO_SOURCES',
      message: expect.stringContaining('.js .jsx .mjs .cjs .ts .tsx .mts .cts'),
      hint: undefined,
    });
    await expect(find()).rejects.toMatchObject({ code: 'LEAKSHIFT_NO_SOURCES', hint: expect.stringContaining('--no-ignore') });
    put('src/a.ts');
    await expect(find({ paths: ['src'], exclude: ['src'] })).rejects.toMatchObject({ hint: expect.stringContaining('--exclude') });
  });

  it('goes on after a path that holds nothing, and reports it', async () => {
    put('docs/readme.md', 'src/a.ts', 'src/a.d.ts');
    const found = await find({ paths: ['docs', 'src', 'docs/readme.md', 'src/a.d.ts'] });
    expect(found.files).toEqual(['src/a.ts']);
    expect(found.failures.map(({ file, code }) => [file, code])).toEqual([
      ['docs', 'LEAKSHIFT_NO_SOURCES'],
      ['docs/readme.md', 'LEAKSHIFT_NOT_A_SOURCE'],
      ['src/a.d.ts', 'LEAKSHIFT_NOT_A_SOURCE'],
    ]);
  });
});

describe('in a git work tree', () => {
  beforeEach(() => git('init', '-q'));

  it('lists below a root that is not the top, relative to it', async () => {
    ignore('.gitignore', 'secret.ts');
    put('other/a.ts', 'packages/a/src/a.ts', 'packages/a/src/secret.ts', 'packages/a/src/größe ✓.ts');
    expect(await files({}, join(root, 'packages/a'))).toEqual(['src/a.ts', 'src/größe ✓.ts']);
  });

  it('drops a tracked file that is gone, and one behind a directory that became a link', async () => {
    put('gone.ts', 'moved/a.ts', 'real/a.ts');
    git('add', '.');
    unlinkSync(join(root, 'gone.ts'));
    rmSync(join(root, 'moved'), { recursive: true });
    symlinkSync('real', join(root, 'moved'));
    expect(await files()).toEqual(['real/a.ts']);
  });

  it('leaves other repositories out, unless they are asked for', async () => {
    put('a.ts', 'inner/b.ts');
    execFileSync('git', ['init', '-q'], { cwd: join(root, 'inner') });
    expect(await files()).toEqual(['a.ts']);
    expect(await files({ paths: ['inner'] })).toEqual(['inner/b.ts']);
  });

  it('is not led astray by the variables that a hook sets', async () => {
    put('a.ts');
    process.env['GIT_DIR'] = join(root, 'nowhere');
    try {
      ignore('.gitignore', 'b.ts');
      put('b.ts');
      expect(await files()).toEqual(['a.ts']);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });
});
