import { resolve } from 'node:path';
import { type Flags, loadConfig } from '../config.ts';
import { LeakshiftError } from '../errors.ts';
import { git } from '../git.ts';
import { refuseUnfinished } from '../journal.ts';
import { type CliFlags, getUnheeded } from '../options.ts';
import { readPlan } from '../plan-file.ts';
import type { PlanDocument } from '../plan-schema.ts';
import type { Config } from '../types.ts';
import { quote } from '../shell.ts';
import { digestPlan, shownPlan, toTrailers } from '../trailers.ts';
import { version } from '../version.ts';
import { checkReports, deliver, splitFlags, withProgress } from './run.ts';

/** `leakshift apply PLAN.json`: exactly what the plan says, as a dry run or with `--write`. */
export async function applyCommand(given: string, flags: CliFlags): Promise<void> {
  const [unheeded] = getUnheeded('apply', flags);
  if (unheeded !== undefined) {
    const hint = 'edit its decisions and limits, or make another with leakshift --plan FILE';
    throw new LeakshiftError('LEAKSHIFT_USAGE', `${unheeded} means nothing to apply: the plan has settled it`, hint);
  }
  const { settings, output } = splitFlags(flags);
  const { replan = false } = flags;
  const { document, config } = await openPlan(given, settings, replan);
  if (config.write) refuseUnfinished(config.root);
  if (config.write && !config.allowDirty) refuseDetached(config);
  const ready = checkReports(output, config);
  const { apply } = await import('../migrate.ts');
  const { patterns } = await import('../patterns/index.ts');
  const { report } = await withProgress(output, (onProgress) => apply(document, replan, config, patterns, onProgress));
  const notes = report.summary.applied > 0 ? [describeTrailers(document, given, config)] : [];
  await deliver({ ...report, notes: [...report.notes, ...notes] }, ready, config, toRederive(shownPlan(config.root, given)));
}

/** A run without the plan would decide otherwise than a person did in it. */
function toRederive(plan: string): string[] {
  return [
    `npx leakshift verify HEAD --plan ${quote(plan)}   # that the commit is what the plan says, byte for byte`,
    '# and where the branch started:',
    `npx leakshift apply ${quote(plan)} --format patch   # the diff of this branch, made again`,
  ];
}

/** The plan file as it was given, relative to `--cwd`, and the configuration under which it is carried out. */
export async function openPlan(
  given: string,
  settings: Flags,
  replan: boolean,
): Promise<{ readonly document: PlanDocument; readonly config: Config }> {
  const { patterns } = await import('../patterns/index.ts');
  const document = readPlan(resolve(process.cwd(), settings.cwd ?? '.', given), given, version);
  const config = await loadConfig(
    { ...toFlags(document, replan), ...settings, paths: replan ? document.settings.paths : ['.'] },
    process.cwd(),
    patterns.map(({ id }) => id),
  );
  return { document, config };
}

/** For whoever commits by hand: what `leakshift verify` needs to know. */
function describeTrailers(document: PlanDocument, given: string, { root }: Config): string {
  const trailers = toTrailers({ version, plan: digestPlan(document), command: `leakshift apply ${shownPlan(root, given)}`, findings: [] });
  return `for leakshift verify, commit exactly what was written, with: git commit ${trailers.map((line) => `--trailer ${quote(line)}`).join(' ')}`;
}

/** The settings of the plan as if they had been typed, so that a configuration file of today does not change what it means. */
export function toFlags({ settings }: PlanDocument, replan: boolean): Parameters<typeof loadConfig>[0] {
  const { include, exclude, ignore, only, memoLimit, bufferLimit, typecheck, noDependency, tsconfig } = settings;
  return {
    ...(replan ? { include, exclude, only } : {}),
    ignore,
    memoLimit,
    bufferLimit,
    typecheck,
    dependency: !noDependency,
    ...(tsconfig === undefined ? {} : { tsconfig }),
    minConfidence: 'low',
    check: false,
  };
}

/** What is committed on no branch is easily lost; a migration that goes to review needs one. */
function refuseDetached({ root }: Config): void {
  const inside = git(root, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok || git(root, ['symbolic-ref', '--quiet', 'HEAD']).ok) return;
  throw new LeakshiftError(
    'LEAKSHIFT_DETACHED',
    'nothing was written: HEAD is detached, so a commit of the result would be on no branch',
    'git switch --create NAME first, or say --allow-dirty',
  );
}
