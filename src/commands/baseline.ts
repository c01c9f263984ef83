import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Baseline, formatBaseline, readBaseline } from '../baseline.ts';
import { LeakshiftError } from '../errors.ts';
import type { CliFlags } from '../options.ts';
import type { Config, Report } from '../types.ts';

/** The baseline that was named, read before minutes of analysis; empty for one that `--update-baseline` is about to create. */
export function openBaseline({ baseline: given, updateBaseline }: CliFlags, config: Config): Baseline | undefined {
  if (given === undefined) {
    if (updateBaseline !== true) return undefined;
    const hint = 'leakshift scan --baseline leakshift-baseline.json --update-baseline';
    throw new LeakshiftError('LEAKSHIFT_USAGE', '--update-baseline needs --baseline FILE', hint);
  }
  if (updateBaseline === true && config.write) {
    const hint = 'write first, then leakshift scan --baseline FILE --update-baseline';
    throw new LeakshiftError('LEAKSHIFT_USAGE', '--update-baseline would keep what --write is about to rewrite', hint);
  }
  const path = resolve(config.root, given);
  // With --check the baseline may only shrink, so there must be one.
  if (updateBaseline !== true || config.check || existsSync(path)) return readBaseline(path, given);
  if (existsSync(dirname(path))) return { file: given, findings: [] };
  throw new LeakshiftError('LEAKSHIFT_USAGE', `--baseline ${given}: its directory does not exist`, 'create it first');
}

/** `--update-baseline`: takes stale entries out and, unless `--check` holds it to what is known, puts in what is found. */
export function saveBaseline(before: Baseline, report: Report, config: Config): void {
  const { baseline } = report;
  if (baseline === undefined) throw new Error('the report was not compared with the baseline');
  const text = formatBaseline(before.findings, baseline.stale, config.check ? [] : report.findings);
  try {
    writeFileSync(resolve(config.root, before.file), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError('LEAKSHIFT_WRITE', `the baseline could not be written: ${reason}`);
  }
}
