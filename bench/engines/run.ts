/**
 * The Nx plugin and the Turborepo recipe on a sample monorepo: what is cached, and what is scanned again after an edit. Packs leakshift, installs it with
 * Nx and Turborepo from npm into a temporary directory, exits with 1 when something is cached that must not be, or the reverse.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

const VERSIONS = { nx: '24.0.6', turbo: '2.11.11' };
const SAMPLE = fileURLToPath(new URL('sample', import.meta.url));
const OWN = fileURLToPath(new URL('../..', import.meta.url));

const PACKAGES = ['a', 'b', 'c'];

interface Step {
  readonly what: string;
  /** Appended to, below the workspace. */
  readonly edit?: string;
  /** Tasks that may come from the cache. */
  readonly cached: number;
}

/** `b` imports `a`; `c` stands alone. */
const STEPS: readonly Step[] = [
  { what: 'cold', cached: 0 },
  { what: 'again', cached: 3 },
  { what: 'after an edit of c, which nobody imports', edit: 'packages/c/src/index.ts', cached: 2 },
  { what: 'after an edit of a, which b imports', edit: 'packages/a/src/index.ts', cached: 1 },
  { what: 'after an edit of the configuration', edit: 'leakshift.config.mjs', cached: 0 },
  { what: 'again', cached: 3 },
];

interface Engine {
  readonly name: string;
  readonly argv: readonly string[];
  readonly getCached: (output: string) => number | undefined;
}

const ENGINES: readonly Engine[] = [
  {
    name: `Nx ${VERSIONS.nx}`,
    argv: ['nx', 'run-many', '-t', 'leakshift', '--outputStyle=static'],
    getCached: (output) => {
      if (!output.includes('Successfully ran target')) return undefined;
      return Number(/from the cache instead of running the command for (\d+) out of/.exec(output)?.[1] ?? 0);
    },
  },
  {
    name: `Turborepo ${VERSIONS.turbo}`,
    argv: ['turbo', 'run', 'leaks'],
    getCached: (output) => {
      const cached = /Cached:\s+(\d+) cached, \d+ total/.exec(output)?.[1];
      return cached === undefined ? undefined : Number(cached);
    },
  },
];

const environment = {
  ...process.env,
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  TURBO_TELEMETRY_DISABLED: '1',
  CI: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}

function install(directory: string): void {
  cpSync(SAMPLE, directory, { recursive: true });
  const packed = join(directory, 'packed');
  mkdirSync(packed);
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed], OWN);
  const tarball = readdirSync(packed).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no archive');
  const names = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  run(
    'npm',
    ['install', '--save-dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', join(packed, tarball), ...names],
    directory,
  );
  run('git', ['init', '--quiet'], directory);
}

function check(engine: Engine, directory: string): boolean {
  let isRight = true;
  for (const { what, edit, cached } of STEPS) {
    if (edit !== undefined) appendFileSync(join(directory, edit), `\n// edited for ${engine.name}\n`);
    // What comes from the cache must come back.
    for (const name of PACKAGES) rmSync(join(directory, 'packages', name, 'leakshift-report.json'), { force: true });
    const found = engine.getCached(run('npx', ['--no-install', ...engine.argv], directory));
    if (found !== cached) isRight = false;
    process.stdout.write(
      `${engine.name}: ${what}: ${found ?? 'no answer'} of 3 from the cache${found === cached ? '' : `, NOT ${cached}`}\n`,
    );
  }
  return checkReports(engine, directory) && isRight;
}

/** What comes from the cache must be there, and be a report. */
function checkReports(engine: Engine, directory: string): boolean {
  const found = PACKAGES.map((name) => {
    const report: unknown = JSON.parse(readFileSync(join(directory, 'packages', name, 'leakshift-report.json'), 'utf8'));
    return typeof report === 'object' && report !== null && 'findings' in report && Array.isArray(report.findings)
      ? report.findings.length
      : -1;
  });
  process.stdout.write(`${engine.name}: findings of a, b, c: ${found.join(', ')}\n`);
  return found.join() === '1,1,0';
}

/** The parts of the scan of the whole workspace, and the report that they are joined to. */
function checkShards(directory: string): boolean {
  const file = join(directory, 'nx.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { plugins: unknown[] };
  writeFileSync(file, JSON.stringify({ ...settings, plugins: [{ plugin: 'leakshift/nx', options: { shards: 2 } }] }, undefined, 2));
  const first = run('npx', ['--no-install', 'nx', 'run', 'sample:leakshift-ci', '--outputStyle=static'], directory);
  const second = run('npx', ['--no-install', 'nx', 'run', 'sample:leakshift-ci', '--outputStyle=static'], directory);
  const isRight = first.includes('leakshift-ci--2-2') && /from the cache instead of running the command for 3 out of 3/.test(second);
  process.stdout.write(`Nx ${VERSIONS.nx}: 2 shards and the merge: ${isRight ? 'ran, then 3 of 3 from the cache' : 'NOT as expected'}\n`);
  return isRight;
}

const program = new Command('bench:engines')
  .description('cache hits and invalidation of leakshift under Nx and Turborepo')
  .option('--keep', 'leave the sample workspace where it is')
  .action(({ keep = false }: { keep?: boolean }) => {
    const directory = mkdtempSync(join(tmpdir(), 'leakshift-engines-'));
    try {
      install(directory);
      const isRight = ENGINES.map((engine) => check(engine, directory));
      const hasShards = run('npx', ['--no-install', 'leakshift', 'scan', '--help'], directory).includes('--shard');
      if (hasShards) isRight.push(checkShards(directory));
      if (isRight.includes(false)) process.exitCode = 1;
    } finally {
      if (keep) process.stdout.write(`${directory}\n`);
      else rmSync(directory, { recursive: true, force: true });
    }
  });

await program.parseAsync();
