import { accessSync, appendFileSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readCodeowners } from '../codeowners.ts';
import type { Report } from '../types.ts';
import { LeakshiftError } from '../errors.ts';
import { git } from '../git.ts';
import type { Output, ReportFile } from '../options.ts';
import { formatPlan } from '../plan-file.ts';
import type { ReporterOptions } from '../reporters/reporter.ts';

/** GitHub takes 1 MiB of UTF-8 per step, and a UTF-16 unit has at most three bytes of that. */
const MAX_JOB_SUMMARY = 250_000;

/** Why a `--report` file cannot be written, as far as it can be seen before the work is done. */
export function obstacleOf({ given, path }: ReportFile): LeakshiftError | undefined {
  const unwritable = (what: string, hint?: string) => new LeakshiftError('LEAKSHIFT_USAGE', `--report ${given}: ${what}`, hint);
  const directory = dirname(path);
  try {
    if (!existsSync(directory)) return unwritable('its directory does not exist', `create ${dirname(given)} first`);
    if (!statSync(directory).isDirectory()) return unwritable(`${dirname(given)} is not a directory`);
    const file = statSync(path, { throwIfNoEntry: false });
    if (file !== undefined && !file.isFile()) return unwritable('it is there and is not a file');
    accessSync(file === undefined ? directory : path, constants.W_OK);
    return undefined;
  } catch (error) {
    return unwritable(`it cannot be written: ${reasonOf(error)}`);
  }
}

/** Only the file system's own errors: anything else is a bug and goes on up. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return error.message;
}

/**
 * Prints the report, writes those that were asked for and, with `--format github` in a job, its summary. One that cannot be written does not
 * keep the others from it.
 * @returns what could not be written
 */
export async function show(report: Report, output: Output, root: string, rederive?: readonly string[]): Promise<LeakshiftError[]> {
  const { reporters } = await import('../reporters/index.ts');
  const { patterns } = await import('../patterns/index.ts');
  const place = git(root, ['rev-parse', '--show-toplevel', '--show-prefix']);
  const [top = root, pathPrefix = ''] = place.ok ? place.out.split('\n') : [];
  const isPage = output.format === 'html' || output.reports.some(({ format }) => format === 'html');
  const owned = isPage ? readOwners(report, top, pathPrefix) : { owners: {}, failed: [] };
  const options: ReporterOptions = {
    color: false,
    patterns,
    pathPrefix,
    owners: owned.owners,
    ...(rederive === undefined ? {} : { rederive }),
    ...(report.basis === undefined ? {} : { plan: formatPlan(report) }),
  };
  process.stdout.write(reporters[output.format](report, { ...options, color: output.color, quiet: output.quiet }));
  const unwritten = output.reports.flatMap(({ given, path, format }) =>
    attempt(`--report ${given}`, () => writeFileSync(path, reporters[format](report, options))),
  );
  const failed = [...owned.failed, ...unwritten];
  const summary = output.format === 'github' ? process.env['GITHUB_STEP_SUMMARY'] : undefined;
  if (!summary) return failed;
  const text = reporters.markdown(report, { ...options, maxCharacters: MAX_JOB_SUMMARY });
  return [...failed, ...attempt('$GITHUB_STEP_SUMMARY', () => appendFileSync(summary, text))];
}

/** For the page, the owners of each file with a finding. A CODEOWNERS that does not parse is no reason to have no page. */
function readOwners(
  { findings }: Report,
  top: string,
  prefix: string,
): { readonly owners: Readonly<Record<string, readonly string[]>>; readonly failed: readonly LeakshiftError[] } {
  try {
    const codeowners = readCodeowners(top);
    const owned = findings.flatMap(({ file }) => {
      const { owners = [], optional = [] } = codeowners?.ownersOf(`${prefix}${file}`) ?? {};
      return owners.length + optional.length === 0 ? [] : [[file, [...owners, ...optional]] as const];
    });
    return { owners: Object.fromEntries(owned), failed: [] };
  } catch (error) {
    if (error instanceof LeakshiftError) return { owners: {}, failed: [error] };
    throw error;
  }
}

function attempt(label: string, write: () => void): LeakshiftError[] {
  try {
    write();
    return [];
  } catch (error) {
    return [new LeakshiftError('LEAKSHIFT_WRITE', `${label}: it could not be written: ${reasonOf(error)}`)];
  }
}
