/** One package: its clone, its tests by name, and what leakshift changed in it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.array(
  z.strictObject({
    name: z.string(),
    repository: z.url(),
    commit: z.hash('sha1'),
    /** Installed by the package itself; both write the same JSON. */
    runner: z.enum(['jest', 'vitest']),
    env: z.record(z.string(), z.string()).default({}),
  }),
);

export type Suite = z.infer<typeof schema>[number];

export function readSuites(): Suite[] {
  return schema.parse(JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8')));
}

export function run(cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The commit alone, without its history. */
export function clone({ repository, commit }: Suite, directory: string): void {
  mkdirSync(directory, { recursive: true });
  run(directory, 'git', 'init', '--quiet');
  run(directory, 'git', 'fetch', '--quiet', '--depth=1', repository, commit);
  run(directory, 'git', 'checkout', '--quiet', 'FETCH_HEAD');
}

const NPM = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

export const install = (directory: string) => run(directory, 'npm', 'ci', ...NPM);

/** After a rewrite that named a dependency: what `npm ci` would refuse, for the lockfile does not have it yet. */
export const installAgain = (directory: string) => run(directory, 'npm', 'install', ...NPM);

const results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface Tests {
  readonly total: number;
  /** `file > test`, once for each namesake. */
  readonly passed: readonly string[];
}

const RUN = { jest: ['jest', '--json'], vitest: ['vitest', 'run', '--reporter=json'] };

/** Fails when the runner wrote no results; failing tests are the caller's to judge. */
export function test({ runner, env }: Suite, directory: string, output: string): Tests {
  const options = { cwd: directory, env: { ...process.env, CI: 'true', ...env }, stdio: 'ignore' } as const;
  spawnSync('npx', ['--no-install', ...RUN[runner], `--outputFile=${output}`], options);
  const files = results.parse(JSON.parse(readFileSync(output, 'utf8'))).testResults;
  const tests = files.flatMap(({ name, status, assertionResults }) => {
    const file = name.slice(directory.length + 1);
    // A file that fails before its first test has none to lose, and would otherwise go unseen.
    return [{ id: file, status }, ...assertionResults.map((each) => ({ id: `${file} > ${each.fullName}`, status: each.status }))];
  });
  const passed = tests.filter(({ status }) => status === 'passed').map(({ id }) => id);
  return { total: tests.length, passed };
}

/** What passed before and does not now. Namesakes count one by one. */
export function findLost(before: Tests, after: Tests): string[] {
  const left = new Map<string, number>();
  for (const id of after.passed) left.set(id, (left.get(id) ?? 0) + 1);
  return before.passed.filter((id) => {
    const times = left.get(id) ?? 0;
    left.set(id, times - 1);
    return times <= 0;
  });
}

export interface Diff {
  readonly files: readonly string[];
  readonly added: number;
  readonly removed: number;
}

/** Against the commit, new files with it. */
export function readDiff(directory: string): Diff {
  run(directory, 'git', 'add', '--intent-to-add', '.');
  const lines = run(directory, 'git', 'diff', '--numstat').trim().split('\n').filter(Boolean);
  run(directory, 'git', 'reset', '--quiet');
  const rows = lines.map((line) => line.split('\t'));
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return { files: rows.map((row) => row[2] ?? ''), added: sum(0), removed: sum(1) };
}

const report = z.object({ summary: z.object({ rewrite: z.number(), failures: z.number() }) });

/** leakshift as a user runs it. Gives the rewrites that are planned, or made with `--write`. */
export function migrate(cli: string, directory: string, ...args: string[]): number {
  const output = run(directory, process.execPath, cli, '--format', 'json', ...args);
  return report.parse(JSON.parse(output)).summary.rewrite;
}

export const undo = (cli: string, directory: string) => run(directory, process.execPath, cli, 'undo');

export const isClean = (directory: string) => run(directory, 'git', 'status', '--porcelain') === '';

export const resultFile = (work: string, name: string, when: string) => join(work, `${name}.${when}.json`);
