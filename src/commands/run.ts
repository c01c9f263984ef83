import { writeFileSync } from 'node:fs';
import type { Config, Report } from '../types.ts';
import { loadConfig } from '../config.ts';
import { LeakshiftError } from '../errors.ts';
import { exitCode } from '../exit-code.ts';
import { refuseUnfinished } from '../journal.ts';
import { type CliFlags, type Output, readOutput } from '../options.ts';
import { createProgress } from '../progress.ts';

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
  const report = await runStages(stages, config, output.quiet);
  await show(report, output);
  process.exitCode = exitCode(report, config);
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

async function show(report: Report, output: Output): Promise<void> {
  const { reporters } = await import('../reporters/index.ts');
  const { quiet, color } = output;
  process.stdout.write(reporters[output.format](report, { color, quiet }));
  for (const { path, format } of output.reports) writeReport(path, reporters[format](report, { color: false }));
}

function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError('LEAKSHIFT_WRITE', `the report could not be written: ${reason}`);
  }
}
