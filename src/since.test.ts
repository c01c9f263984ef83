import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const store = (name: string) =>
  `export const ${name} = new Map<string, number>();\nexport function add(key: string): void {\n  ${name}.set(key, 1);\n}\n`;

let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-since-')));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-qm', message);
}

function run(...args: string[]) {
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' });
}

function found(...args: string[]): string[] {
  const { stdout, stderr } = run('scan', '--format', 'json', ...args);
  expect(stderr).toBe('');
  const { findings, summary }: JsonReport = JSON.parse(stdout);
  expect(summary.findings).toBe(findings.length);
  return findings.map(({ file }) => file);
}

/** `b.ts` is filled by `uses-b.ts`; `main` goes on after `topic` left it. */
function makeHistory(): void {
  git('init', '-qb', 'main');
  put('a.ts', store('a'));
  put('b.ts', 'export const b = new Map<string, number>();\n');
  put('uses-b.ts', "import { b } from './b.js';\nexport function fill(key: string): void {\n  b.set(key, 1);\n}\n");
  put('c.ts', store('c'));
  commit('base');
  git('switch', '-qc', 'topic');
}

describe('--since', () => {
  it('shows what changed since the merge base: committed, staged, edited and untracked', () => {
    makeHistory();
    put('committed.ts', store('committed'));
    commit('topic');
    git('switch', '-q', 'main');
    put('c.ts', `${store('c')}// main\n`);
    commit('main goes on');
    git('switch', '-q', 'topic');
    expect(found('--since', 'main')).toEqual(['committed.ts']);
    put('staged.ts', store('staged'));
    git('add', 'staged.ts');
    put('a.ts', `${store('a')}// edited\n`);
    put('untracked.ts', store('untracked'));
    expect(found('--since', 'main')).toEqual(['a.ts', 'committed.ts', 'staged.ts', 'untracked.ts']);
    expect(found()).toContain('c.ts');
  }, 60_000);

  it('shows a finding whose evidence is in a changed file, says what it left out, and changes no finding', () => {
    makeHistory();
    put('uses-b.ts', "import { b } from './b.js';\n\nexport function fill(key: string): void {\n  b.set(key, 1);\n}\n");
    const { stdout } = run('scan', '--since', 'main', '--format', 'json');
    const shown: JsonReport = JSON.parse(stdout);
    const all: JsonReport = JSON.parse(run('scan', '--format', 'json').stdout);
    expect(shown.findings).toEqual(all.findings.filter(({ file }) => file === 'b.ts'));
    expect(shown.findings).toHaveLength(1);
    expect(shown.notes).toEqual(['2 findings without evidence in files that changed since main not shown and not counted']);
    expect(shown.summary.files).toBe(all.summary.files);
  }, 60_000);

  it('rewrites nothing else, and --check and --baseline go by what is shown', () => {
    makeHistory();
    put('log.ts', 'const log: string[] = [];\nexport function record(line: string): void {\n  log.push(line);\n}\n');
    put('old.ts', 'const old: string[] = [];\nexport function keep(line: string): void {\n  old.push(line);\n}\n');
    git('add', 'old.ts');
    git('commit', '-qm', 'old');
    git('branch', '-q', 'later');
    const { patches }: JsonReport = JSON.parse(run('--since', 'later', '--format', 'json').stdout);
    expect(patches.map(({ file }) => file)).toEqual(['log.ts']);
    run('scan', '--baseline', 'known.json', '--update-baseline');
    const known = run('scan', '--since', 'later', '--baseline', 'known.json', '--check', '--format', 'json');
    expect(known.status).toBe(0);
    expect((JSON.parse(known.stdout) as JsonReport).baseline?.stale).toEqual([]);
    expect(run('scan', '--since', 'later', '--check').status).toBe(1);
    git('add', 'log.ts');
    git('commit', '-qm', 'log');
    expect(run('scan', '--since', 'HEAD', '--check').status).toBe(0);
  }, 60_000);

  it('counts below a directory of the repository from there', () => {
    makeHistory();
    put('packages/one/d.ts', store('d'));
    put('packages/two/e.ts', store('e'));
    const { stdout } = run('scan', '--cwd', 'packages/one', '--since', 'main', '--format', 'json');
    expect((JSON.parse(stdout) as JsonReport).findings.map(({ file }) => file)).toEqual(['d.ts']);
  });

  it('goes with --shard', () => {
    makeHistory();
    put('untracked.ts', store('untracked'));
    put('a.ts', `${store('a')}// edited\n`);
    for (const part of ['1', '2']) run('scan', '--since', 'main', '--shard', `${part}/2`, '--report', `shard-${part}.json`);
    run('scan', '--baseline', 'known.json', '--update-baseline');
    for (const flags of [[], ['--baseline', 'known.json']])
      expect(run('merge', 'shard-1.json', 'shard-2.json', ...flags).stdout).toBe(run('scan', '--since', 'main', ...flags).stdout);
  }, 60_000);

  it('says what is wrong without git, with an unknown reference, and without common history', () => {
    put('a.ts', store('a'));
    expect(run('scan', '--since', 'main')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/asks git what changed.*not a git repository/),
    });
    makeHistory();
    for (const ref of ['nowhere', '--all', ''])
      expect(run('scan', `--since=${ref}`)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('git knows no such commit, branch or tag'),
      });
    git('switch', '-q', '--orphan', 'other');
    put('a.ts', store('a'));
    commit('other');
    expect(run('scan', '--since', 'main')).toMatchObject({ status: 2, stderr: expect.stringContaining('no commit in common with HEAD') });
  }, 60_000);
});
