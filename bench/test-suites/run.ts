/**
 * The tests of real packages before and after `leakshift --write`: the same must pass. Clones the commits of `packages.json` from GitHub into a
 * temporary directory and installs them with npm, without their scripts. Exits with 1 when a test is lost, when a second run plans something,
 * or when undo does not give the commit back. Run by `npm run bench:test-suites`, which builds first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { clone, findLost, install, installAgain, isClean, migrate, readDiff, readSuites, resultFile, run, test, undo } from './suite.ts';
import type { Diff, Suite, Tests } from './suite.ts';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

interface Options {
  readonly only?: readonly string[];
  readonly keep?: boolean;
}

interface Row {
  readonly suite: Suite;
  readonly rewrites: number;
  readonly diff: Diff;
  readonly before: Tests;
  readonly after: Tests;
  /** What must not be; empty for a package that came through. */
  readonly faults: readonly string[];
}

function measure(suite: Suite, work: string): Row {
  const tell = (what: string) => process.stderr.write(`${suite.name}: ${what}\n`);
  const directory = join(work, suite.name);
  tell('clone and install');
  clone(suite, directory);
  install(directory);
  tell('its tests');
  const before = test(suite, directory, resultFile(work, suite.name, 'before'));
  tell('leakshift --write');
  const rewrites = migrate(CLI, directory, '--write');
  const diff = readDiff(directory);
  const manifests = diff.files.filter((file) => /(?:^|\/)package\.json$/.test(file));
  if (manifests.length > 0) installAgain(directory);
  tell('its tests again');
  const after = test(suite, directory, resultFile(work, suite.name, 'after'));
  const faults = findLost(before, after).map((id) => `passed before, not after: ${id}`);
  if (rewrites === 0) faults.push('nothing was rewritten');
  const again = migrate(CLI, directory);
  if (again > 0) faults.push(`a second run plans ${again} rewrites`);
  // npm's part of the change, not leakshift's.
  if (manifests.length > 0) run(directory, 'git', 'checkout', '--quiet', '--', ':(glob)**/package-lock.json');
  if (rewrites > 0) undo(CLI, directory);
  if (!isClean(directory)) faults.push('undo does not give the commit back');
  return { suite, rewrites, diff, before, after, faults };
}

const HEAD = ['package', 'rewrites', 'files', 'lines', 'tests before', 'tests after'];

const ratio = ({ passed, total }: Tests) => `${passed.length}/${total}`;

function format(rows: readonly Row[]): string {
  const cells = rows.map(({ suite, rewrites, diff, before, after }) => [
    suite.name,
    String(rewrites),
    String(diff.files.length),
    `+${diff.added} -${diff.removed}`,
    ratio(before),
    ratio(after),
  ]);
  const table = [HEAD, ...cells];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map(
      (row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('');
}

const program = new Command('bench:test-suites')
  .description('the tests of the packages of bench/test-suites/packages.json before and after leakshift --write')
  .option('--only <names>', 'comma-separated names of packages.json', (names: string) => names.split(','))
  .option('--keep', 'leave the clones and the results of the runners in place, and say where')
  .action(({ only, keep = false }: Options) => {
    const suites = readSuites();
    const unknown = only?.find((name) => !suites.some((suite) => suite.name === name));
    if (unknown !== undefined) program.error(`error: no package ${unknown}; there are ${suites.map(({ name }) => name).join(', ')}`);
    const work = mkdtempSync(join(tmpdir(), 'leakshift-test-suites-'));
    try {
      const rows = suites.filter(({ name }) => only?.includes(name) ?? true).map((suite) => measure(suite, work));
      process.stdout.write(format(rows));
      const faults = rows.flatMap((row) => row.faults.map((fault) => `${row.suite.name}: ${fault}\n`));
      process.stdout.write(faults.join(''));
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      if (keep) process.stderr.write(`left in ${work}\n`);
      else rmSync(work, { recursive: true, force: true });
    }
  });

program.parse();
