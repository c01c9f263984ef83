import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SplitIndex } from './split-schema.ts';
import { checkBuilt, log, memo, PLAN, Sample, STORE } from './testing/sample.ts';

const dos = (text: string) => text.replaceAll('\n', '\r\n');

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
});
afterEach(() => sample.remove());

const lines = (text: string) => text.split('\n').filter(Boolean);
const branches = () => lines(sample.git('branch', '--format=%(refname:short)', '--list', 'l/*'));
const indexOf = (out: string): SplitIndex => JSON.parse(sample.read(`${out}/index.json`));
const contents = (out: string) =>
  Object.fromEntries(readdirSync(join(sample.root, out)).map((file) => [file, sample.read(`${out}/${file}`)]));

function project(files: Readonly<Record<string, string>>, ...planOptions: string[]): void {
  sample.create(files);
  expect(sample.leakshift('--plan', PLAN, '--quiet', ...planOptions)).toMatchObject({ status: 0, stderr: '' });
}

/** The files of the commit that a branch adds, as they are in it. */
const filesOf = (branch: string) =>
  Object.fromEntries(
    lines(sample.git('diff', '--name-only', 'main', branch)).map((file) => [file, sample.git('show', `${branch}:${file}`)]),
  );

describe('split', () => {
  it('makes patches that apply and branches with the bytes of apply --write, which merge, whatever the files are like', () => {
    project({
      CODEOWNERS: '* @all\n/src/sub\\ dir/ @org/dos\n/src/größe/ @größe-less a@example.com\n/src/bom* @org/bom\n'.replace(
        '@größe-less',
        '@groesse',
      ),
      'src/cache.ts': memo('cache'),
      'src/store.ts': STORE,
      'src/sub dir/crlf.ts': dos(memo('known')),
      'src/sub dir/seen.ts': STORE,
      'src/größe/ж 漢字.ts': memo('sizes'),
      'src/bom.ts': `\uFEFF${log('events')}`,
      'src/bom crlf end.ts': `\uFEFF${dos(log('rows')).trimEnd()}`,
      "src/it's [one].ts": log('texts').trimEnd(),
      '.gitattributes': '*.ts -text\n',
    });
    chmodSync(join(sample.root, "src/it's [one].ts"), 0o755);
    sample.git('commit', '-qam', 'executable');
    sample.put('src/other.ts', 'export const staged = 1;\n');
    sample.git('add', 'src/other.ts');
    sample.put('.gitignore', '*.plan.json\nout*\n# changed\n');
    const state = () => [
      sample.git('status', '--porcelain'),
      readFileSync(join(sample.root, '.git/index'), 'hex'),
      sample.git('rev-parse', 'HEAD'),
    ];
    const before = state();

    const { status, stdout, stderr } = sample.leakshift('split', PLAN, '--by', 'owner', '--out', 'out', '--branches', 'l');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\n4 parts by owner, 6 rewrites, in out; out/create-prs.sh opens the pull requests\n');
    expect(state()).toEqual(before);
    const index = indexOf('out');
    const validate = new Ajv().compile(JSON.parse(readFileSync(new URL('../schema/split.schema.json', import.meta.url), 'utf8')));
    expect(validate(index), JSON.stringify(validate.errors)).toBe(true);
    expect(index.parts.map(({ name, reviewers, shared, left }) => [name, reviewers, shared, left.map(({ file }) => file)])).toEqual([
      ['all', ['@all'], ['package.json'], ['src/store.ts']],
      ['groesse-a-example-com', ['@all', '@groesse', 'a@example.com'], ['package.json'], []],
      ['org-bom', ['@org/bom'], [], []],
      ['org-dos', ['@all', '@org/dos'], ['package.json'], ['src/sub dir/seen.ts']],
    ]);
    for (const { patch, body, title } of index.parts) {
      sample.git('apply', '--check', `out/${patch}`);
      expect(sample.read(`out/${body}`)).toMatch(/^## leakshift: \d rewrites? of memory that only grows\n/);
      expect(title).not.toContain('@');
    }
    expect(sample.read('out/org-dos.md')).toContain('npx leakshift verify l/org-dos --plan leakshift.plan.json');
    expect(sample.read('out/org-dos.md')).toContain('`src/sub dir/seen.ts:1`');
    expect(sample.read('out/org-dos.md')).not.toContain('src/bom.ts');

    sample.git('branch', '-D', ...branches());
    expect(sample.leakshift('split', PLAN, '--by', 'owner', '--out', 'out2', '--branches', 'l').stdout).toBeTruthy();
    expect(contents('out2')).toEqual(contents('out'));

    sample.git('reset', '-q', '--hard');
    expect(sample.leakshift('apply', PLAN, '--write', '--quiet').status).toBe(0);
    const written = Object.fromEntries(lines(sample.git('diff', '--name-only')).map((file) => [file, sample.read(file)]));
    const made = branches();
    expect(made).toEqual(index.parts.map(({ branch }) => branch));
    expect(Object.assign({}, ...made.map(filesOf))).toEqual(written);
    for (const { branch, files } of index.parts) expect(Object.keys(filesOf(branch!))).toEqual(files);
    expect(sample.git('ls-tree', 'l/all', '--', "src/it's [one].ts")).toMatch(/^100755 /);
    const tree = sample.git('stash', 'create').trim();
    sample.git('reset', '-q', '--hard');
    for (const branch of made) sample.git('merge', '-q', '--no-edit', branch);
    expect(sample.git('diff', tree, 'HEAD')).toBe('');
  });

  it('joins what shares a file, and what would write a shared file differently; the rest shares what is alike', () => {
    project(
      {
        'src/both.ts': `${memo('cache')}\n${log('events')}`,
        'src/one.ts': memo('one'),
        'scripts/two.ts': memo('two'),
      },
      '.',
    );
    expect(sample.leakshift('split', PLAN, '--by', 'pattern', '--out', 'out1')).toMatchObject({ status: 0, stderr: '' });
    expect(indexOf('out1').parts).toMatchObject([
      { keys: ['append-only-global', 'unbounded-memo'], joined: ['src/both.ts is edited for findings of each'] },
    ]);
    sample.put('CODEOWNERS', '/src/ @src\n/scripts/ @test\n');
    const { stdout } = sample.leakshift('split', PLAN, '--by', 'owner', '--out', 'out2');
    const [part, ...others] = indexOf('out2').parts;
    expect(others).toEqual([]);
    expect(part).toMatchObject({ name: 'src-test', keys: ['@src', '@test'], joined: ['each would write package.json differently'] });
    expect(stdout).toContain('  joined: each would write package.json differently\n');
    sample.git('apply', '--check', 'out2/src-test.patch');
  });

  it('lets every part bring the file that all of them need', () => {
    const files = {
      'packages/a/src/x.ts': memo('x'),
      'packages/a/src/y.ts': log('y'),
      'packages/b/z.ts': memo('z'),
      'src/v.ts': memo('v'),
      'src/w.ts': memo('w'),
    };
    const manifests = { 'packages/a/package.json': '{ "name": "a" }\n', 'packages/b/package.json': '{ "name": "b" }\n' };
    project({ ...files, ...manifests, CODEOWNERS: '/src/v.ts @v\n/src/w.ts @w\n' }, '--no-dependency');
    expect(sample.leakshift('split', PLAN, '--by', 'package', '--out', 'out1').status).toBe(0);
    expect(indexOf('out1').parts.map(({ name, files: changed, shared }) => [name, changed, shared])).toEqual([
      ['root', ['src/bounded-map.ts', 'src/v.ts', 'src/w.ts'], []],
      ['packages-a', ['packages/a/src/bounded-map.ts', 'packages/a/src/x.ts', 'packages/a/src/y.ts'], []],
      ['packages-b', ['packages/b/bounded-map.ts', 'packages/b/z.ts'], []],
    ]);
    expect(sample.leakshift('split', PLAN, '--by', 'owner', '--out', 'out2', '--branches', 'l').status).toBe(0);
    expect(indexOf('out2').parts.map(({ name, shared }) => [name, shared])).toEqual([
      ['no-owner', []],
      ['v', ['src/bounded-map.ts']],
      ['w', ['src/bounded-map.ts']],
    ]);
    for (const name of ['v', 'w']) sample.git('merge', '-q', '--no-edit', `l/${name}`);
    expect(sample.read('src/w.ts')).toContain("from './bounded-map.js'");
  });

  it('sorts by risk', () => {
    const main = `import { createServer } from 'node:http';\nimport { slug } from './two.js';\ncreateServer((request) => void slug(request.url ?? '')).listen(80);\n`;
    project({ 'src/main.ts': main, 'src/one.ts': log('one'), 'src/two.ts': memo('two') });
    expect(sample.leakshift('split', PLAN, '--by', 'risk', '--out', 'out').status).toBe(0);
    const { parts } = indexOf('out');
    expect(parts.length).toBeGreaterThan(1);
    for (const { keys, findings } of parts) expect(findings.map(({ risk }) => risk)).toEqual(findings.map(() => keys[0]));
    expect(parts.flatMap(({ findings }) => findings.flatMap(({ reasons }) => reasons))).toContain('adds a dependency to package.json');
  });

  it('writes a script that says to gh what was meant, from a directory below the top and a detached HEAD', () => {
    project({
      'app/package.json': '{ "name": "app" }\n',
      'app/src/cache.ts': memo('cache'),
      '.gitlab/CODEOWNERS': '* @all\n[It\'s "$(touch pwned)"] @@maintainer @org/it b@example.com\n/app/\n',
    });
    sample.git('checkout', '-q', '--detach');
    expect(sample.leakshift('--cwd', 'app', '--plan', PLAN, '--quiet').status).toBe(0);
    const made = sample.leakshift('split', PLAN, '--cwd', 'app', '--by', 'package', '--out', "../out 'x'", '--branches', 'l/');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(lines(sample.git('diff', '--name-only', 'main', 'l/root'))).toEqual(['app/package.json', 'app/src/cache.ts']);
    sample.git('apply', '--check', '--directory', 'app', "out 'x'/root.patch");
    sample.put('bin/gh', '#!/bin/sh\nprintf "[%s]" "$@"\n');
    sample.put('bin/git', '#!/bin/sh\nprintf "[%s]" git "$@"\n');
    for (const name of ['gh', 'git']) chmodSync(join(sample.root, 'bin', name), 0o755);
    const path = [join(sample.root, 'bin'), process.env['PATH']].join(delimiter);
    const said = execFileSync('sh', [join(sample.root, "out 'x'", 'create-prs.sh')], {
      cwd: sample.root,
      env: { PATH: path },
      encoding: 'utf8',
    });
    const title = 'Bound memory that only grows: the package at the top';
    expect(said).toBe(
      `[git][push][origin][l/root][pr][create][--head][l/root][--title][${title}][--body-file][${sample.root}/out 'x'/root.md][--reviewer][all,org/it]`,
    );
    expect(sample.read("out 'x'/create-prs.sh")).toContain('# gh cannot ask @@maintainer, b@example.com\n');
  });
});
