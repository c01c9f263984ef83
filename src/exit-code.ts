import type { Config, Confidence, Finding, Report } from './types.ts';

const RANK: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };
/** Failures that leave undone what was asked for by name, whatever else went well. */
const UNDONE: ReadonlySet<string> = new Set([
  'LEAKSHIFT_WRITE',
  'LEAKSHIFT_NOT_A_SOURCE',
  'LEAKSHIFT_NO_SOURCES',
  'LEAKSHIFT_DRIFTED',
  'LEAKSHIFT_REFUSED',
  'LEAKSHIFT_MEMORY',
]);

/**
 * 0 done; 1 `--check` and something at or above `--min-confidence` was found that `--baseline` does not know; 2 part of the work was left undone: a file was not written, a
 * path that was asked for holds nothing to scan, a rewrite of a plan was not made, a package did not fit into memory, or not one file could be read (no findings in no files is no result). A single file that does not parse is in the report and no
 * reason for 2: a run over a whole repository always meets one.
 */
export function exitCode(report: Report, config: Config): 0 | 1 | 2 {
  const isEmpty = report.summary.files === 0 && report.shard === undefined;
  if (isEmpty || report.failures.some((failure) => UNDONE.has(failure.code))) return 2;
  const known = new Set(report.baseline?.known);
  const fails = ({ id, confidence }: Finding) => !known.has(id) && RANK[confidence] >= RANK[config.minConfidence];
  return config.check && report.findings.some(fails) ? 1 : 0;
}
