import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SplitIndex } from './split-schema.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const memo = (name: string) => `const ${name} = new Map<string, string>();

export function slug(title: string): string {
  const hit = ${name}.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase().replaceAll(' ', '-');
  ${name}.set(title, value);
  return value;
}
`;
const log = (name: string) => `const ${name}: string[] = [];

export function record(event: string): void {
  ${name}.push(event);
}
`;
const STORE = `const seen = new Set<string>();

export function isNew(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
`;
const PLAN = 'leakshift.plan.json';
const dos = (text: string) => text.replaceAll('\n', '\r\n');

let base: string;
let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-split-')));
  root = join(base, 'project');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe', encoding: 'utf8' });
const lines = (text: string) => text.split('\n').filter(Boolean);
const branches = () => lines(git('branch', '--format=%(refname:short)', '--list', 'l/*'));
function leakshift(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}
const indexOf = (out: string): SplitIndex => JSON.parse(read(`${out}/index.json`));
const contents = (out: string) => Object.fromEntries(readdirSync(join(root, out)).map((file) => [file, read(`${out}/${file}`)]));

function project(files: Readonly<Record<string, string>>, ...planOptions: string[]): void {
  put('package.json', '{ "name": "sample", "type": "module", "private": true }\n');
  put(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] }, include: ['src'] }),
  );
  put('.gitignore', '*.plan.json\nout*\n');
  for (const [file, content] of Object.entries(files)) put(file, content);
  git('init', '-q', '-b', 'main');
  for (const [key, value] of Object.entries({
    'user.name': 't',
    'user.email': 't@example.com',
    'core.autocrlf': 'false',
    'core.quotePath': 'false',
  })) {
    git('config', key, value);
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  expect(leakshift('--plan', PLAN, '--quiet', ...planOptions)).toMatchObject({ status: 0, stderr: '' });
}

/** The files of the commit that a branch adds, as they are in it. */
const filesOf = (branch: string) =>
  Object.fromEntries(lines(git('diff', '--name-only', 'main', branch)).map((file) => [file, git('show', `${branch}:${file}`)]));

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
    chmodSync(join(root, "src/it's [one].ts"), 0o755);
    git('commit', '-qam', 'executable');
    put('src/other.ts', 'export const staged = 1;\n');
    git('add', 'src/other.ts');
    put('.gitignore', '*.plan.json\nout*\n# changed\n');
    const state = () => [git('status', '--porcelain'), readFileSync(join(root, '.git/index'), 'hex'), git('rev-parse', 'HEAD')];
    const before = state();

    const { status, stdout, stderr } = leakshift('split', PLAN, '--by', 'owner', '--out', 'out', '--branches', 'l');
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
      git('apply', '--check', `out/${patch}`);
      expect(read(`out/${body}`)).toMatch(/^## leakshift: \d rewrites? of memory that only grows\n/);
      expect(title).not.toContain('@');
    }
    expect(read('out/org-dos.md')).toContain('npx leakshift verify l/org-dos --plan leakshift.plan.json');
    expect(read('out/org-dos.md')).toContain('`src/sub dir/seen.ts:1`');
    expect(read('out/org-dos.md')).not.toContain('src/bom.ts');

    git('branch', '-D', ...branches());
    expect(leakshift('split', PLAN, '--by', 'owner', '--out', 'out2', '--branches', 'l').stdout).toBeTruthy();
    expect(contents('out2')).toEqual(contents('out'));

    git('reset', '-q', '--hard');
    expect(leakshift('apply', PLAN, '--write', '--quiet').status).toBe(0);
    const written = Object.fromEntries(lines(git('diff', '--name-only')).map((file) => [file, read(file)]));
    const made = branches();
    expect(made).toEqual(index.parts.map(({ branch }) => branch));
    expect(Object.assign({}, ...made.map(filesOf))).toEqual(written);
    for (const { branch, files } of index.parts) expect(Object.keys(filesOf(branch!))).toEqual(files);
    expect(git('ls-tree', 'l/all', '--', "src/it's [one].ts")).toMatch(/^100755 /);
    const tree = git('stash', 'create').trim();
    git('reset', '-q', '--hard');
    for (const branch of made) git('merge', '-q', '--no-edit', branch);
    expect(git('diff', tree, 'HEAD')).toBe('');
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
    expect(leakshift('split', PLAN, '--by', 'pattern', '--out', 'out1')).toMatchObject({ status: 0, stderr: '' });
    expect(indexOf('out1').parts).toMatchObject([
      { keys: ['append-only-global', 'unbounded-memo'], joined: ['src/both.ts is edited for findings of each'] },
    ]);
    put('CODEOWNERS', '/src/ @src\n/scripts/ @test\n');
    const { stdout } = leakshift('split', PLAN, '--by', 'owner', '--out', 'out2');
    const [part, ...others] = indexOf('out2').parts;
    expect(others).toEqual([]);
    expect(part).toMatchObject({ name: 'src-test', keys: ['@src', '@test'], joined: ['each would write package.json differently'] });
    expect(stdout).toContain('  joined: each would write package.json differently\n');
    git('apply', '--check', 'out2/src-test.patch');
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
    expect(leakshift('split', PLAN, '--by', 'package', '--out', 'out1').status).toBe(0);
    expect(indexOf('out1').parts.map(({ name, files: changed, shared }) => [name, changed, shared])).toEqual([
      ['root', ['src/bounded-map.ts', 'src/v.ts', 'src/w.ts'], []],
      ['packages-a', ['packages/a/src/bounded-map.ts', 'packages/a/src/x.ts', 'packages/a/src/y.ts'], []],
      ['packages-b', ['packages/b/bounded-map.ts', 'packages/b/z.ts'], []],
    ]);
    expect(leakshift('split', PLAN, '--by', 'owner', '--out', 'out2', '--branches', 'l').status).toBe(0);
    expect(indexOf('out2').parts.map(({ name, shared }) => [name, shared])).toEqual([
      ['no-owner', []],
      ['v', ['src/bounded-map.ts']],
      ['w', ['src/bounded-map.ts']],
    ]);
    for (const name of ['v', 'w']) git('merge', '-q', '--no-edit', `l/${name}`);
    expect(read('src/w.ts')).toContain("from './bounded-map.js'");
  });

  it('sorts by risk', () => {
    const main = `import { slug } from './two.js';\ndeclare function onTitle(use: (title: string) => void): void;\nonTitle((title) => void slug(title));\n`;
    project({ 'src/main.ts': main, 'src/one.ts': log('one'), 'src/two.ts': memo('two') });
    expect(leakshift('split', PLAN, '--by', 'risk', '--out', 'out').status).toBe(0);
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
    git('checkout', '-q', '--detach');
    expect(leakshift('--cwd', 'app', '--plan', PLAN, '--quiet').status).toBe(0);
    const made = leakshift('split', PLAN, '--cwd', 'app', '--by', 'package', '--out', "../out 'x'", '--branches', 'l/');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(lines(git('diff', '--name-only', 'main', 'l/root'))).toEqual(['app/package.json', 'app/src/cache.ts']);
    git('apply', '--check', '--directory', 'app', "out 'x'/root.patch");
    put('bin/gh', '#!/bin/sh\nprintf "[%s]" "$@"\n');
    put('bin/git', '#!/bin/sh\nprintf "[%s]" git "$@"\n');
    for (const name of ['gh', 'git']) chmodSync(join(root, 'bin', name), 0o755);
    const path = [join(root, 'bin'), process.env['PATH']].join(delimiter);
    const said = execFileSync('sh', [join(root, "out 'x'", 'create-prs.sh')], { cwd: root, env: { PATH: path }, encoding: 'utf8' });
    const title = 'Bound memory that only grows: the package at the top';
    expect(said).toBe(
      `[git][push][origin][l/root][pr][create][--head][l/root][--title][${title}][--body-file][${root}/out 'x'/root.md][--reviewer][all,org/it]`,
    );
    expect(read("out 'x'/create-prs.sh")).toContain('# gh cannot ask @@maintainer, b@example.com\n');
  });
});
