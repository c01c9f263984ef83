import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { LeakshiftError } from '../errors.ts';
import { git, splitNul } from '../git.ts';
import { gitOrThrow, openRepository, type Repository, type TemporaryTree, withTemporaryTree } from '../git-tree.ts';
import type { CliFlags } from '../options.ts';
import { readPlan } from '../plan-file.ts';
import type { PlanDocument } from '../plan-schema.ts';
import { printable } from '../reporters/terminal.ts';
import { restrictTo } from '../split.ts';
import { digestPlan, readTrailers, type Provenance } from '../trailers.ts';
import type { Failure } from '../types.ts';
import { version } from '../version.ts';
import { toFlags } from './apply.ts';
import type { OnProgress } from '../progress.ts';
import { withProgress } from './run.ts';
import { getSettings } from './split.ts';

interface Pair {
  readonly commit: string;
  readonly parent: string;
}

/** `leakshift verify COMMIT`: makes the commit again from its parent and the plan, and compares the trees. */
export async function verifyCommand(given: string, flags: CliFlags): Promise<void> {
  const settings = getSettings(flags);
  const start = resolve(process.cwd(), settings.cwd ?? '.');
  if (!existsSync(start) || !statSync(start).isDirectory())
    throw new LeakshiftError('LEAKSHIFT_USAGE', `--cwd ${settings.cwd} is not a directory`);
  const repository = openRepository(start, 'verify');
  const pair = findPair(repository, given);
  const provenance = readTrailers(repository.top, pair.commit);
  const document = openNamedPlan(start, flags.plan, provenance, given);
  const kept = restrict(document, provenance);

  const outcome = await withProgress({ quiet: flags.quiet ?? false }, async (onProgress) => {
    onProgress('checking out the parent');
    return await withTemporaryTree(repository, pair.parent, false, (tree) => compare(tree, repository, pair, kept, settings, onProgress));
  });
  show(outcome, pair, provenance, document);
}

function findPair({ top }: Repository, given: string): Pair {
  const found = git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${given}^{commit}`]);
  if (!found.ok) throw new LeakshiftError('LEAKSHIFT_USAGE', `${given} is no commit of this repository`, 'git log lists them');
  const commit = found.out.trim();
  const parents = gitOrThrow(top, ['rev-list', '--parents', '--max-count=1', commit]).trim().split(' ').slice(1);
  const [parent] = parents;
  if (parents.length === 1 && parent !== undefined) return { commit, parent };
  const what = parents.length === 0 ? 'has no parent (or the clone is shallow)' : 'is a merge';
  throw new LeakshiftError(
    'LEAKSHIFT_USAGE',
    `${given} ${what}, so there is no one tree that it was made from`,
    'name a commit with one parent',
  );
}

/** The plan that was given or, in this directory, the one that the commit names; of the two hashes the trailer's must be the plan's. */
function openNamedPlan(start: string, given: string | undefined, provenance: Provenance | undefined, commit: string): PlanDocument {
  if (given === undefined && provenance === undefined) {
    throw new LeakshiftError(
      'LEAKSHIFT_USAGE',
      `${commit} does not say which plan it was made of`,
      'name the plan: --plan leakshift.plan.json',
    );
  }
  const [, quoted, plain] = /^leakshift (?:apply|split) (?:'([^']+)'|(\S+))/.exec(provenance?.command ?? '') ?? [];
  const file = given ?? quoted ?? plain;
  if (file === undefined || (given === undefined && !existsSync(resolve(start, file)))) {
    const hint = `name it: --plan FILE; the commit was made with: ${printable(provenance?.command ?? '')}`;
    throw new LeakshiftError('LEAKSHIFT_USAGE', `the plan of ${commit}, sha256:${provenance?.plan}, is not here`, hint);
  }
  const document = readPlan(resolve(start, file), file, version);
  const digest = digestPlan(document);
  if (provenance !== undefined && provenance.plan !== digest) {
    const message = `${file} is not the plan of ${commit}: it is sha256:${digest}, and the commit names sha256:${provenance.plan}`;
    throw new LeakshiftError('LEAKSHIFT_PLAN', message, 'its decisions or limits were edited since, or it is another plan');
  }
  return document;
}

function restrict(document: PlanDocument, provenance: Provenance | undefined): PlanDocument {
  if (provenance === undefined || provenance.findings.length === 0) return document;
  const known = new Set(document.findings.filter(({ decision }) => decision === 'rewrite').map(({ id }) => id));
  const unknown = provenance.findings.find((id) => !known.has(id));
  if (unknown === undefined) return restrictTo(document, provenance.findings);
  throw new LeakshiftError('LEAKSHIFT_PLAN', `the commit names the finding ${printable(unknown)}, which the plan does not rewrite`);
}

interface Outcome {
  /** Relative to the top. */
  readonly derived: readonly string[];
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  /** What the commit has over what was derived, as git shows it; empty when they are the same. */
  readonly difference: string;
  readonly differing: readonly string[];
}

async function compare(
  tree: TemporaryTree,
  repository: Repository,
  { commit, parent }: Pair,
  document: PlanDocument,
  settings: ReturnType<typeof getSettings>,
  onProgress: OnProgress,
): Promise<Outcome> {
  tree.git(['checkout-index', '--all', '--quiet']);
  const { prefix } = repository;
  const root = join(tree.directory, prefix);
  if (!existsSync(root))
    throw new LeakshiftError('LEAKSHIFT_USAGE', `${prefix} is not in the parent of the commit`, 'run it where the plan was made');
  linkPackages(tree, repository);
  const { apply } = await import('../migrate.ts');
  const { patterns } = await import('../patterns/index.ts');
  // The plan has settled everything, and a configuration file of the commit would be a program to run.
  const config = join(tree.directory, '..', 'leakshift.config.json');
  writeFileSync(config, '{}');
  const { cwd: _cwd, ...rest } = settings;
  const loaded = await loadConfig(
    { ...toFlags(document, false), ...rest, paths: ['.'], config },
    root,
    patterns.map(({ id }) => id),
  );
  const { report, files } = await apply(document, false, loaded, patterns, onProgress);
  const changed = files.filter(({ before, after }) => before !== after);
  onProgress('comparing');
  // From the index, not from what was checked out: beside the derived files nothing may change.
  tree.git(['read-tree', parent]);
  tree.stage(changed.map(({ file, after }) => ({ path: `${prefix}${file}`, text: after })));
  const derived = tree.git(['write-tree']).trim();
  const between = ['diff-tree', '-r', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', derived, commit];
  return {
    derived: changed.map(({ file }) => `${prefix}${file}`),
    failures: report.failures,
    notes: report.notes,
    difference: tree.git([...between, '--patch']),
    differing: splitNul(tree.git([...between, '--name-only', '-z'])),
  };
}

/** What is installed is in no commit, and the type check asks for it. */
function linkPackages(tree: TemporaryTree, { top }: Repository): void {
  const manifests = splitNul(tree.git(['ls-files', '-z'])).filter((file) => /(^|\/)package\.json$/.test(file));
  for (const directory of new Set(['.', ...manifests.map((file) => dirname(file))])) {
    const installed = join(top, directory, 'node_modules');
    const link = join(tree.directory, directory, 'node_modules');
    if (!existsSync(installed) || existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(installed, link, 'junction');
  }
}

function show(
  { derived, failures, notes, difference, differing }: Outcome,
  { commit }: Pair,
  provenance: Provenance | undefined,
  document: PlanDocument,
): void {
  const short = commit.slice(0, 12);
  const made = provenance?.version || document.tool.version;
  const isOther = made !== version;
  const lines = [
    ...failures.map(({ file, message }) => `not derived: ${printable(file)}: ${printable(message)}`),
    ...(provenance === undefined ? [`${short} has no Leakshift trailers: only the plan that was given says what it should be`] : []),
    ...(isOther ? [`${short} was made by leakshift ${printable(made)}, and this is ${version}`] : []),
    ...notes.filter((note) => !note.startsWith('edited in the plan')),
  ];
  const say = (text: string) => process.stdout.write([...lines, text, ''].join('\n'));
  const counted = `${derived.length} file${derived.length === 1 ? '' : 's'}`;
  if (derived.length === 0) {
    throw new LeakshiftError(
      'LEAKSHIFT_PLAN',
      [...lines, `nothing of the plan can be derived from the parent of ${short}`].join('\n'),
      'is it the plan of this commit, and this the directory in which it was made?',
    );
  }
  if (differing.length === 0) {
    say(`${short} is exactly what the plan says, byte for byte: ${counted}`);
    return;
  }
  const own = differing.filter((file) => !derived.includes(file));
  const list = differing.map((file) => `  ${printable(file)}${own.includes(file) ? ' (the plan does not touch it)' : ''}`);
  const patch = difference
    .split('\n')
    .map((line) => printable(line))
    .join('\n');
  if (isOther) {
    say(`it cannot be told whether ${short} was changed by hand: this version makes something else\n${list.join('\n')}\n\n${patch}`);
    process.exitCode = 2;
    return;
  }
  say(
    `${short} is not what the plan says; in ${differing.length} of its files something was changed by hand:\n${list.join('\n')}\n\n${patch}`,
  );
  process.exitCode = 1;
}
