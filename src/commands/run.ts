import type { Config, Report } from '../types.ts';
import { loadConfig } from '../config.ts';
import { describe, type LeakshiftError } from '../errors.ts';
import { exitCode } from '../exit-code.ts';
import { refuseUnfinished } from '../journal.ts';
import { type CliFlags, readOutput } from '../options.ts';
import { createProgress } from '../progress.ts';
import { obstacleOf, show } from './output.ts';

export type Stages = 'migrate' | 'scan';

/** Configuration, run, report, exit code: what the default command and `scan` have in common. */
export async function run(stages: Stages, flags: CliFlags): Promise<void> {
  const { format: _format, report: _report, quiet: _quiet, color: _color, ...settings } = flags;
  const output = readOutput(flags, process.cwd());
  const { patterns } = await import('../patterns/index.ts');
  const config = await loadConfig(
    settings,
    process.cwd(),
    patterns.map(({ id }) => id),
  );
  // Said before minutes of analysis, not after.
  if (config.write) refuseUnfinished(config.root);
  const obstacles = output.reports.flatMap((file) => obstacleOf(file) ?? []);
  const [first] = obstacles;
  if (config.write && first !== undefined) throw first;
  obstacles.forEach(tell);
  const report = await runStages(stages, config, output.quiet);
  const reports = output.reports.filter((file) => obstacleOf(file) === undefined);
  const failed = await show(report, { ...output, reports }, config.root);
  failed.forEach(tell);
  process.exitCode = obstacles.length + failed.length > 0 ? 2 : exitCode(report, config);
}

function tell(error: LeakshiftError): void {
  process.stderr.write(`${describe(error)}\n`);
}

async function runStages(stages: Stages, config: Config, quiet: boolean): Promise<Report> {
  const pipeline = await import('../migrate.ts');
  const { patterns } = await import('../patterns/index.ts');
  const progress = createProgress(process.stderr, !quiet);
  try {
    return await pipeline[stages](config, patterns, progress.report);
  } finally {
    progress.clear();
  }
}
