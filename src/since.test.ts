import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, Sample } from './testing/sample.ts';

const store = (name: string) =>
  `export const ${name} = new Map<string, number>();\nexport function add(key: string): void {\n  ${name}.set(key, 1);\n}\n`;

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
});
afterEach(() => sample.remove());

function commit(message: string): void {
  sample.git('add', '-A');
  sample.git('commit', '-qm', message);
}

function found(...args: string[]): string[] {
  const { stdout, stderr } = sample.leakshift('scan', '--format', 'json', ...args);
  expect(stderr).toBe('');
  const { findings, summary }: JsonReport = JSON.parse(stdout);
  expect(summary.findings).toBe(findings.length);
  return findings.map(({ file }) => file);
}

/** `b.ts` is filled by `uses-b.ts`; `main` goes on after `topic` left it. */
function makeHistory(): void {
  sample.put('a.ts', store('a'));
  sample.put('b.ts', 'export const b = new Map<string, number>();\n');
  sample.put('uses-b.ts', "import { b } from './b.js';\nexport function fill(key: string): void {\n  b.set(key, 1);\n}\n");
  sample.put('c.ts', store('c'));
  sample.commitAll();
  sample.git('switch', '-qc', 'topic');
}

describe('--since', () => {
  it('shows what changed since the merge base: committed, staged, edited and untracked', () => {
    makeHistory();
    sample.put('committed.ts', store('committed'));
    commit('topic');
    sample.git('switch', '-q', 'main');
    sample.put('c.ts', `${store('c')}// main\n`);
    commit('main goes on');
    sample.git('switch', '-q', 'topic');
    expect(found('--since', 'main')).toEqual(['committed.ts']);
    sample.put('staged.ts', store('staged'));
    sample.git('add', 'staged.ts');
    sample.put('a.ts', `${store('a')}// edited\n`);
    sample.put('untracked.ts', store('untracked'));
    expect(found('--since', 'main')).toEqual(['a.ts', 'committed.ts', 'staged.ts', 'untracked.ts']);
    expect(found()).toContain('c.ts');
  }, 60_000);

  it('shows a finding whose evidence is in a changed file, says what it left out, and changes no finding', () => {
    makeHistory();
    sample.put('uses-b.ts', "import { b } from './b.js';\n\nexport function fill(key: string): void {\n  b.set(key, 1);\n}\n");
    const { stdout } = sample.leakshift('scan', '--since', 'main', '--format', 'json');
    const shown: JsonReport = JSON.parse(stdout);
    const all: JsonReport = JSON.parse(sample.leakshift('scan', '--format', 'json').stdout);
    expect(shown.findings).toEqual(all.findings.filter(({ file }) => file === 'b.ts'));
    expect(shown.findings).toHaveLength(1);
    expect(shown.notes).toEqual(['2 findings without evidence in files that changed since main not shown and not counted']);
    expect(shown.summary.files).toBe(all.summary.files);
  }, 60_000);

  it('rewrites nothing else, and --check and --baseline go by what is shown', () => {
    makeHistory();
    sample.put('log.ts', 'const log: string[] = [];\nexport function record(line: string): void {\n  log.push(line);\n}\n');
    sample.put('old.ts', 'const old: string[] = [];\nexport function keep(line: string): void {\n  old.push(line);\n}\n');
    sample.git('add', 'old.ts');
    sample.git('commit', '-qm', 'old');
    sample.git('branch', '-q', 'later');
    const { patches }: JsonReport = JSON.parse(sample.leakshift('--since', 'later', '--format', 'json').stdout);
    expect(patches.map(({ file }) => file)).toEqual(['log.ts']);
    sample.leakshift('scan', '--baseline', 'known.json', '--update-baseline');
    const known = sample.leakshift('scan', '--since', 'later', '--baseline', 'known.json', '--check', '--format', 'json');
    expect(known.status).toBe(0);
    expect((JSON.parse(known.stdout) as JsonReport).baseline?.stale).toEqual([]);
    expect(sample.leakshift('scan', '--since', 'later', '--check').status).toBe(1);
    sample.git('add', 'log.ts');
    sample.git('commit', '-qm', 'log');
    expect(sample.leakshift('scan', '--since', 'HEAD', '--check').status).toBe(0);
  }, 60_000);

  it('counts below a directory of the repository from there', () => {
    makeHistory();
    sample.put('packages/one/d.ts', store('d'));
    sample.put('packages/two/e.ts', store('e'));
    const { stdout } = sample.leakshift('scan', '--cwd', 'packages/one', '--since', 'main', '--format', 'json');
    expect((JSON.parse(stdout) as JsonReport).findings.map(({ file }) => file)).toEqual(['d.ts']);
  });

  it('goes with --shard', () => {
    makeHistory();
    sample.put('untracked.ts', store('untracked'));
    sample.put('a.ts', `${store('a')}// edited\n`);
    for (const part of ['1', '2']) sample.leakshift('scan', '--since', 'main', '--shard', `${part}/2`, '--report', `shard-${part}.json`);
    sample.leakshift('scan', '--baseline', 'known.json', '--update-baseline');
    for (const flags of [[], ['--baseline', 'known.json']])
      expect(sample.leakshift('merge', 'shard-1.json', 'shard-2.json', ...flags).stdout).toBe(
        sample.leakshift('scan', '--since', 'main', ...flags).stdout,
      );
  }, 60_000);

  it('says what is wrong without git, with an unknown reference, and without common history', () => {
    sample.put('a.ts', store('a'));
    expect(sample.leakshift('scan', '--since', 'main')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/asks git what changed.*not a git repository/),
    });
    makeHistory();
    for (const ref of ['nowhere', '--all', ''])
      expect(sample.leakshift('scan', `--since=${ref}`)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('git knows no such commit, branch or tag'),
      });
    sample.git('switch', '-q', '--orphan', 'other');
    sample.put('a.ts', store('a'));
    commit('other');
    expect(sample.leakshift('scan', '--since', 'main')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no commit in common with HEAD'),
    });
  }, 60_000);
});
