import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Codeowners, type Forge, readCodeowners } from '../codeowners.ts';
import { LeakshiftError } from '../errors.ts';
import { git } from '../git.ts';
import { createBranches, headOf, refuseBranches } from '../git-branches.ts';
import { openRepository, type Repository } from '../git-tree.ts';
import { didYouMean } from '../nearest.ts';
import { getOthers, type CliFlags } from '../options.ts';
import type { PlanDocument } from '../plan-schema.ts';
import { plural } from '../reporters/terminal.ts';
import { quote } from '../shell.ts';
import { joinConflicting, type Part, type PartResult, restrictTo, sharedFiles, type SplitBy, SPLITS, toParts } from '../split.ts';
import { describeParts, type NamedPart, type SplitContext, toBody, toIndex, toMessage, toPatch, toScript } from '../split-output.ts';
import { createKeys } from '../split-keys.ts';
import { shownPlan } from '../trailers.ts';
import type { Config, Failure, Finding } from '../types.ts';
import { version } from '../version.ts';
import { openPlan } from './apply.ts';
import type { OnProgress } from '../progress.ts';
import { withProgress } from './run.ts';

export interface SplitFlags extends CliFlags {
  readonly by?: string;
  readonly out?: string;
  readonly branches?: string;
  readonly forge?: string;
}

const START_OVER = 'a split starts from the files that the plan was made for: leakshift undo brings them back after apply --write';

interface Wanted {
  readonly by: SplitBy;
  /** As it was given. */
  readonly out: string;
  readonly branches: string | undefined;
  readonly forge: Forge | undefined;
}

/** `leakshift split PLAN.json --by KIND --out DIR`: the rewrites of a plan in parts, each a patch, a body and, with `--branches`, a commit. */
export async function splitCommand(given: string, flags: SplitFlags): Promise<void> {
  const wanted = readWanted(flags);
  const { document, config } = await openPlan(given, getSettings(flags), false);
  const out = resolve(config.root, wanted.out);
  refuseFull(out, wanted.out);
  const repository = wanted.branches === undefined ? undefined : openRepository(config.root, '--branches');
  if (repository !== undefined) headOf(repository);
  const codeowners = openCodeowners(config, wanted);
  const keyOf = createKeys(wanted.by, config.root, document, codeowners?.ownersOf ?? (() => ({ owners: [], optional: [] })));

  const { results, failures, rest } = await withProgress({ quiet: flags.quiet ?? false }, (onProgress) =>
    carryOutParts(document, config, keyOf, onProgress),
  );
  tell(failures);
  if (failures.length > 0) process.exitCode = 2;
  if (results.length === 0) {
    process.stdout.write('there is nothing to split: no rewrite of the plan can be made\n');
    if (failures.some(({ code }) => code === 'LEAKSHIFT_DRIFTED')) process.stderr.write(`hint: ${START_OVER}\n`);
    return;
  }
  const plan = shownPlan(config.root, given);
  const options = [['by', wanted.by] as const, ['branches', wanted.branches] as const].flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quote(value)}`],
  );
  const context: SplitContext = {
    document,
    version,
    by: wanted.by,
    command: `leakshift split ${quote(plan)} ${options.join(' ')}`,
    plan,
    branches: wanted.branches === undefined ? undefined : toPrefix(wanted.branches),
    codeowners: codeowners?.file,
    ownersOf: codeowners?.ownersOf ?? (() => ({ owners: [], optional: [] })),
    shared: sharedFiles(results),
  };
  const leftOf = (keys: readonly string[]) => rest.filter((finding) => keys.includes(keyOf(finding, undefined) ?? '\0'));
  const named = describeParts(results, leftOf, context);
  const made = repository === undefined ? new Map<string, string>() : await makeBranches(repository, config.root, named, context);
  writeParts(out, named, failures, context, repository);
  process.stdout.write(describe(named, wanted, made));
}

function usage(message: string, hint: string): LeakshiftError {
  return new LeakshiftError('LEAKSHIFT_USAGE', message, hint);
}

function readWanted({ by, out, branches, forge }: SplitFlags): Wanted {
  const kinds = SPLITS.join(', ');
  if (by === undefined) throw usage('split needs --by', `one of ${kinds}`);
  const kind = SPLITS.find((each) => each === by);
  if (kind === undefined) throw usage(`--by ${by}: unknown${didYouMean(by, SPLITS)}`, `one of ${kinds}`);
  if (out === undefined || out === '') throw usage('split needs --out DIR', 'a directory that does not exist yet, or is empty');
  if (branches === '') throw usage('--branches needs a prefix', '--branches leakshift makes leakshift/NAME of each part');
  const forges = ['github', 'gitlab'] as const;
  const known = forges.find((each) => each === forge);
  if (forge !== undefined && known === undefined) throw usage(`--forge ${forge}: unknown${didYouMean(forge, forges)}`, 'github or gitlab');
  return { by: kind, out, branches, forge: known };
}

/** Of the options that a subcommand takes, those that the configuration knows. */
export function getSettings(flags: CliFlags): Pick<CliFlags, 'cwd' | 'tsconfig' | 'typecheck'> {
  const [other] = getOthers(flags, ['cwd', 'tsconfig', 'typecheck', 'quiet', 'by', 'out', 'branches', 'forge', 'plan', 'paths']);
  if (other !== undefined) throw new LeakshiftError('LEAKSHIFT_USAGE', `${other} means nothing here`, 'the plan has settled the rest');
  const { cwd, tsconfig, typecheck } = flags;
  return {
    ...(cwd === undefined ? {} : { cwd }),
    ...(tsconfig === undefined ? {} : { tsconfig }),
    ...(typecheck === undefined ? {} : { typecheck }),
  };
}

/** Somebody may have edited a body of an earlier split. */
function refuseFull(out: string, given: string): void {
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new LeakshiftError('LEAKSHIFT_USAGE', `--out ${given} is a file`, 'name a directory');
  if (readdirSync(out).length === 0) return;
  throw new LeakshiftError(
    'LEAKSHIFT_USAGE',
    `--out ${given} is not empty, and nothing in it is replaced`,
    'name another directory, or delete it',
  );
}

/** Owners of files by their path below the root of the run. */
function openCodeowners({ root }: Config, { by, forge }: Wanted): Codeowners | undefined {
  const place = git(root, ['rev-parse', '--show-toplevel', '--show-prefix']);
  const [top = root, prefix = ''] = place.ok ? place.out.split('\n') : [];
  const read = readCodeowners(top, forge);
  if (read === undefined && by === 'owner') {
    const where = forge === 'gitlab' ? 'at the top, in docs/ or in .gitlab/' : 'in .github/, at the top or in docs/';
    throw new LeakshiftError('LEAKSHIFT_CODEOWNERS', `--by owner: there is no CODEOWNERS ${where} of ${top}`, 'split --by package instead');
  }
  return read && { ...read, ownersOf: (file) => read.ownersOf(`${prefix}${file}`) };
}

interface Carried {
  readonly results: readonly PartResult[];
  readonly failures: readonly Failure[];
  /** Findings without a rewrite. */
  readonly rest: readonly Finding[];
}

/** The whole plan first; then each part on its own, through the same gates, until no two of them write a file differently. */
async function carryOutParts(
  document: PlanDocument,
  config: Config,
  keyOf: ReturnType<typeof createKeys>,
  onProgress: OnProgress,
): Promise<Carried> {
  const { apply } = await import('../migrate.ts');
  const { patterns } = await import('../patterns/index.ts');
  const whole = await apply(document, false, config, patterns, onProgress);
  const order = whole.report.findings.map(({ id }) => id);
  const known = new Map<string, PartResult>();
  const carryOut = async (part: Part): Promise<PartResult> => {
    const key = part.findings.join(' ');
    onProgress(`verifying the part ${part.keys.join(', ')}`);
    const { report, files } = known.get(key) ?? (await apply(restrictTo(document, part.findings), false, config, patterns, () => {}));
    const result = { part, report, files };
    known.set(key, result);
    return result;
  };
  let parts: readonly Part[] = toParts(whole.report, whole.files, (finding) => keyOf(finding, whole.files) ?? '');
  // Ends because each round joins at least two parts.
  for (;;) {
    const results: PartResult[] = [];
    for (const part of parts) results.push(await carryOut(part));
    const joined = joinConflicting(parts, results, order);
    if (joined === parts) {
      const failures = [...whole.report.failures, ...results.flatMap(({ report }) => report.failures)];
      const rest = whole.report.findings.filter(({ decision }) => decision !== 'rewrite');
      return { results: results.map(withoutRefused).filter(({ files }) => files.length > 0), failures, rest };
    }
    parts = joined;
  }
}

/** What a gate turns down in a part alone is listed under the failures and in no part. */
function withoutRefused(result: PartResult): PartResult {
  const refused = new Set(result.report.findings.filter(({ decision }) => decision === 'refuse').map(({ id }) => id));
  return { ...result, part: { ...result.part, findings: result.part.findings.filter((id) => !refused.has(id)) } };
}

function tell(failures: readonly Failure[]): void {
  for (const { file, message, code } of failures) process.stderr.write(`${file}: ${message} (${code})\n`);
}

function toPrefix(prefix: string): string {
  return /[/_-]$/.test(prefix) ? prefix : `${prefix}/`;
}

async function makeBranches(
  repository: Repository,
  root: string,
  named: readonly NamedPart[],
  context: SplitContext,
): Promise<Map<string, string>> {
  const branches = named.map((part) => ({ name: part.entry.branch ?? '', message: toMessage(part, context), files: part.files }));
  refuseBranches(
    repository,
    branches.map(({ name }) => name),
  );
  const made = await createBranches(repository, root, branches);
  return new Map(made.map(({ name, commit }) => [name, commit]));
}

function writeParts(
  out: string,
  named: readonly NamedPart[],
  failures: readonly Failure[],
  context: SplitContext,
  repository: Repository | undefined,
): void {
  const texts = new Map(
    named.flatMap((part) => [[part.entry.patch, toPatch(part)] as const, [part.entry.body, toBody(part, context, named.length)] as const]),
  );
  texts.set('index.json', toIndex(named, failures, context));
  if (repository !== undefined) texts.set('create-prs.sh', toScript(named, currentBranch(repository), remoteOf(repository)));
  try {
    mkdirSync(out, { recursive: true });
    for (const [name, text] of texts) writeFileSync(join(out, name), text, { flag: 'wx' });
    if (existsSync(join(out, 'create-prs.sh'))) chmodSync(join(out, 'create-prs.sh'), 0o755);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError('LEAKSHIFT_WRITE', `the parts could not be written: ${reason}`);
  }
}

/** undefined when HEAD is detached: then `gh` takes the default branch. */
function currentBranch({ top }: Repository): string | undefined {
  const branch = git(top, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return branch.ok ? branch.out.trim() : undefined;
}

function remoteOf({ top }: Repository): string {
  const answer = git(top, ['remote']);
  const remotes = answer.ok ? answer.out.split('\n').filter(Boolean) : [];
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? 'origin');
}

function describe(named: readonly NamedPart[], { by, out, branches }: Wanted, made: ReadonlyMap<string, string>): string {
  const total = named.reduce((sum, { entry }) => sum + entry.findings.length, 0);
  const lines = named.flatMap(({ entry }) => {
    const branch = entry.branch === undefined ? '' : `, branch ${entry.branch} (${made.get(entry.branch)?.slice(0, 12)})`;
    const reviewers = entry.reviewers.length === 0 ? '' : `, reviewers ${entry.reviewers.join(' ')}`;
    return [
      `${entry.name}: ${plural(entry.findings.length, 'rewrite')} in ${plural(entry.files.length, 'file')}${reviewers}${branch}`,
      ...entry.joined.map((reason) => `  joined: ${reason}`),
      ...(entry.shared.length === 0 ? [] : [`  other parts change ${entry.shared.join(', ')} in the same way`]),
    ];
  });
  const next = branches === undefined ? '' : `; ${join(out, 'create-prs.sh')} opens the pull requests`;
  return [...lines, '', `${plural(named.length, 'part')} by ${by}, ${plural(total, 'rewrite')}, in ${out}${next}`, ''].join('\n');
}
