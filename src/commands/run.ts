import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config, Report } from '../types.ts';
import { loadConfig, type Flags } from '../config.ts';
import { LeakshiftError } from '../errors.ts';
import { exitCode } from '../exit-code.ts';
import { refuseUnfinished } from '../journal.ts';
import { type CliFlags, type Output, readOutput } from '../options.ts';
import { formatPlan, refuseReplacing } from '../plan-file.ts';
import { createProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openBaseline, saveBaseline } from './baseline.ts';

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
  const plan = flags.plan === undefined ? undefined : readPlanTarget(config, flags.plan);
  const baseline = openBaseline(flags, config);
  // Said before minutes of analysis, not after.
  if (config.write) refuseUnfinished(config.root);
  const pipeline = await import('../migrate.ts');
  const report = await withProgress(output, (onProgress) => pipeline[stages](config, patterns, onProgress, baseline));
  const notes = plan === undefined ? [] : [`the plan is in ${plan.given}; leakshift apply ${plan.given} does what it says`];
  if (plan !== undefined) writeText(plan.path, formatPlan(report), 'plan');
  await show({ ...report, notes: [...report.notes, ...notes] }, output);
  process.exitCode = exitCode(report, config);
  // What could not be looked at must not look like what is gone.
  if (baseline !== undefined && flags.updateBaseline === true && process.exitCode !== 2) saveBaseline(baseline, report, config);
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

export async function withProgress({ quiet }: Output, work: (onProgress: (stage: string) => void) => Promise<Report>): Promise<Report> {
  const progress = createProgress(process.stderr, !quiet);
  try {
    return await work(progress.report);
  } finally {
    progress.clear();
  }
}

export async function show(report: Report, output: Output): Promise<void> {
  const { reporters } = await import('../reporters/index.ts');
  const { quiet, color } = output;
  process.stdout.write(reporters[output.format](report, { color, quiet }));
  for (const { path, format } of output.reports) writeText(path, reporters[format](report, { color: false }), 'report');
}

function writeText(path: string, text: string, what: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError('LEAKSHIFT_WRITE', `the ${what} could not be written: ${reason}`);
  }
}
