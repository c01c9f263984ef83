/**
 * What a scan and a dry run cost beside compilers, a codemod runner and a structural search, on published TypeScript sources. Run by
 * `npm run bench:speed`, which builds first. Linux only. Fails on a command that fails, not on a target that is missed: those depend on the machine.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { commandsFor } from './commands.ts';
import { measure, type Cost } from './measure.ts';
import { install, readPackages } from './packages.ts';
import { format, type Round } from './table.ts';
import { buildTree, type Tree } from './tree.ts';

interface Options {
  readonly rounds: number;
  readonly only?: string;
  readonly save?: boolean;
}

const RESULT = new URL('result.txt', import.meta.url);
const LEAST_REWRITES = 50;

const versioned = z.object({ version: z.string() });

function versionOf(manifest: string): string {
  return versioned.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

function own(name: string): string {
  return new URL(`../../node_modules/${name}/package.json`, import.meta.url).pathname;
}

/** The dry run must have something to do. */
function describeFindings(cli: string, { directory }: Tree): string {
  const output = execFileSync(process.execPath, [cli, 'scan', '--format', 'json'], {
    cwd: directory,
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  const { summary } = z.object({ summary: z.object({ files: z.int(), findings: z.int(), rewrite: z.int() }) }).parse(JSON.parse(output));
  if (summary.rewrite < LEAST_REWRITES) throw new Error(`only ${summary.rewrite} findings are rewritten; ${LEAST_REWRITES} are wanted`);
  return `${summary.files} files scanned, ${summary.findings} findings, of which ${summary.rewrite} are rewritten`;
}

function describeMachine(installed: string): string {
  const versions = [
    `Node ${process.versions.node}`,
    `TypeScript ${versionOf(join(installed, 'node_modules/typescript-7/package.json'))} and ${versionOf(own('typescript'))}`,
    `jscodeshift ${versionOf(own('jscodeshift'))}`,
    `ast-grep ${versionOf(join(installed, 'node_modules/@ast-grep/cli/package.json'))}`,
  ];
  return `${cpus().length} cores; ${versions.join(', ')}`;
}

async function runRound(installed: string, whole: Tree, quarter: Tree, only: string | undefined): Promise<Round> {
  const round = new Map<string, { whole: Cost; quarter: Cost }>();
  const onQuarter = commandsFor(installed, quarter);
  for (const [index, command] of commandsFor(installed, whole).entries()) {
    const small = onQuarter[index];
    if (!small || (only !== undefined && !command.name.includes(only))) continue;
    process.stderr.write(`${command.name} … `);
    try {
      command.prepare?.();
      const onWhole = await measure(command.argv, whole.directory, command.exitCodes);
      small.prepare?.();
      const cost = { whole: onWhole, quarter: await measure(small.argv, quarter.directory, small.exitCodes) };
      process.stderr.write(`${cost.whole.cpu.toFixed(1)} CPU s, load ${loadavg()[0]?.toFixed(1)}\n`);
      round.set(command.name, cost);
    } catch (error) {
      // The others still say something; the table lacks the row.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
  return round;
}

function parseRounds(text: string): number {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1) throw new InvalidArgumentError('a whole number from 1 on');
  return rounds;
}

const program = new Command('bench:speed')
  .description('CPU time, memory and growth of a scan and a dry run beside tsc, jscodeshift, ast-grep and a bare parse')
  .option('--rounds <n>', 'each round runs everything once', parseRounds, 3)
  .option('--only <text>', 'only the commands whose name holds this')
  .option('--save', 'write the result to bench/speed/result.txt')
  .action(async ({ rounds, only, save = false }: Options) => {
    if (save && only !== undefined) program.error('error: --save is for all commands, not for --only');
    const packages = readPackages();
    const installed = install(packages);
    const names = Object.keys(packages.sources);
    const [whole, quarter] = [buildTree(installed, names, 1), buildTree(installed, names, 0.25)];
    const cli = new URL('../../dist/src/cli.js', import.meta.url).pathname;
    const notes = [describeFindings(cli, whole), describeMachine(installed)];
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await runRound(installed, whole, quarter, only));
    const text = format(measured, whole, quarter, notes);
    process.stdout.write(text);
    if (save) writeFileSync(RESULT, text);
  });

await program.parseAsync();
