import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config, Report } from '../types.ts';
import { loadConfig, type Flags } from '../config.ts';
import type { Baseline } from '../baseline.ts';
import { describe, LeakshiftError } from '../errors.ts';
import { exitCode } from '../exit-code.ts';
import { refuseUnfinished } from '../journal.ts';
import { type CliFlags, type Output, readOutput } from '../options.ts';
import { formatPlan, refuseReplacing } from '../plan-file.ts';
import { createProgress, type OnProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openBaseline, saveBaseline } from './baseline.ts';
import { obstacleOf, show } from './output.ts';

export type Stages = 'migrate' | 'scan';

/** Configuration, run, report, exit code: what the default command and `scan` have in common. */
export async function run(stages: Stages, flags: CliFlags): Promise<void> {
  const { settings, output } = splitFlags(flags);
  if (flags.replan === true) {
    throw new LeakshiftError('LEAKSHIFT_USAGE', '--replan belongs to leakshift apply', 'leakshift apply PLAN.json --replan');
  }
  const { patterns } = await import('../patterns/index.ts');
  const config = await loadConfig(
    settings,
    process.cwd(),
    patterns.map(({ id }) => id),
  );
  if (config.shard !== undefined) refuseWithShard(flags);
  await finish({ flags, output, config }, async (onProgress, baseline) => {
    const pipeline = await import('../migrate.ts');
    return pipeline[stages](config, patterns, onProgress, baseline);
  });
}

interface Job {
  readonly flags: CliFlags;
  readonly output: Output;
  readonly config: Config;
}

type Work = (onProgress: OnProgress, baseline: Baseline | undefined, config: Config) => Promise<Report>;

/** The run itself between what is checked before it and what is written after it. */
export async function finish({ flags, output, config }: Job, work: Work): Promise<void> {
  const plan = flags.plan === undefined ? undefined : readPlanTarget(config, flags.plan);
  const baseline = openBaseline(flags, config);
  // Said before minutes of analysis, not after.
  if (config.write) refuseUnfinished(config.root);
  const ready = checkReports(output, config);
  const report = await withProgress(output, (onProgress) => work(onProgress, baseline, config));
  const notes = plan === undefined ? [] : [`the plan is in ${plan.given}; leakshift apply ${plan.given} does what it says`];
  if (plan !== undefined) writePlan(plan.path, report);
  await deliver({ ...report, notes: [...report.notes, ...notes] }, ready, config);
  // What could not be looked at must not look like what is gone.
  if (baseline !== undefined && flags.updateBaseline === true && process.exitCode !== 2) saveBaseline(baseline, report, config);
}

/** What only the whole run can do. */
function refuseWithShard({ write, plan, updateBaseline, format, report }: CliFlags): void {
  if (write === true) refuseInPart('--write', 'leakshift merge … --plan FILE, then leakshift apply FILE --write');
  if (plan !== undefined) refuseInPart('--plan', `leakshift merge … --plan ${plan}`);
  if (updateBaseline === true) refuseInPart('--update-baseline', 'leakshift merge … --baseline FILE --update-baseline');
  if (format === 'patch' || report?.some((file) => file.endsWith('.patch'))) refuseInPart('a patch', 'leakshift merge … --format patch');
}

function refuseInPart(what: string, hint: string): never {
  throw new LeakshiftError('LEAKSHIFT_USAGE', `--shard makes one part of a report, and ${what} needs all of it`, hint);
}

/** The output without the reports that cannot be written, which is said at once; before `--write` it ends the run. */
export interface ReadyOutput extends Output {
  readonly obstacles: number;
}

export function checkReports(output: Output, { write }: Config): ReadyOutput {
  const obstacles = output.reports.flatMap((file) => obstacleOf(file) ?? []);
  const [first] = obstacles;
  if (write && first !== undefined) throw first;
  obstacles.forEach(tell);
  return { ...output, reports: output.reports.filter((file) => obstacleOf(file) === undefined), obstacles: obstacles.length };
}

/** Prints the report, writes the others, and sets the exit code. `rederive` are the commands that make the changes again, where it is not the run itself. */
export async function deliver(report: Report, output: ReadyOutput, config: Config, rederive?: readonly string[]): Promise<void> {
  const failed = await show(report, output, config.root, rederive);
  failed.forEach(tell);
  process.exitCode = output.obstacles + failed.length > 0 ? 2 : exitCode(report, config);
}

function tell(error: LeakshiftError): void {
  process.stderr.write(`${describe(error)}\n`);
}

/** Flags of the output, and the rest, which the configuration takes. */
export function splitFlags(flags: CliFlags): { readonly settings: Flags; readonly output: Output } {
  const { format: _f, report: _r, quiet: _q, color: _c, plan: _p, replan: _rp, baseline: _b, updateBaseline: _u, ...settings } = flags;
  return { settings, output: readOutput(flags, process.cwd()) };
}

function readPlanTarget({ root, write }: Config, given: string): { readonly given: string; readonly path: string } {
  if (write) {
    const hint = 'make the plan first, then leakshift apply PLAN.json --write';
    throw new LeakshiftError('LEAKSHIFT_USAGE', '--plan is for a dry run: after --write its files are others', hint);
  }
  const path = resolve(root, given);
  if (!existsSync(dirname(path))) {
    throw new LeakshiftError('LEAKSHIFT_USAGE', `--plan ${given}: its directory does not exist`, 'create it first');
  }
  refuseReplacing(path, given, version);
  return { given, path };
}

export async function withProgress<T>({ quiet }: Pick<Output, 'quiet'>, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const progress = createProgress(process.stderr, !quiet);
  try {
    return await work(progress.report);
  } finally {
    progress.clear();
  }
}

function writePlan(path: string, report: Report): void {
  try {
    writeFileSync(path, formatPlan(report));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError('LEAKSHIFT_WRITE', `the plan could not be written: ${reason}`);
  }
}
