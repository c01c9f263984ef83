import { bySite } from '../order.ts';
import { createModuleMap } from '../analysis/program/module-map.ts';
import type { LeakPattern } from '../patterns/define.ts';
import type { Analysis, Candidates, Config, Failure, Finding } from '../types.ts';
import { runTasks } from '../worker-pool.ts';
import type { OnProgress } from '../progress.ts';
import { createQuestions, putAgain, type Watch } from '../questions.ts';
import { createGroup, createHomes, type Group, groupOwners, halve, type Unfit } from './groups.ts';
import { createNeeds, type Needs } from './needs.ts';
import type { Judged, Judging, Setup } from './worker.ts';

/** MB of heap: what there is, and what a program may be estimated at. */
export interface Memory {
  readonly limitMb: number;
  readonly budgetMb: number;
}

/**
 * One program per group of owners, each in a thread of its own: what it held is gone when it ends, and one that needs more than was estimated
 * ends alone. Owners that do not fit are failures.
 */
export async function judgeInGroups(
  candidates: Candidates,
  patterns: readonly LeakPattern[],
  config: Config,
  watch: Watch,
  memory: Memory,
  onProgress: OnProgress,
): Promise<Analysis> {
  const { root, sources, part } = candidates;
  const ownFiles = part?.judged ?? candidates.owners;
  onProgress(`grouping ${sources.length} files`);
  const scanned = [...sources, ...candidates.others].map(({ file }) => file);
  const questions = watch(createQuestions(root, scanned, createModuleMap(root, scanned)));
  const needs = createNeeds(root, sources, ownFiles, part?.isWide ?? false, questions);
  const { groups, unfit } = groupOwners(ownFiles, needs, memory.budgetMb, root);
  tellGroups(groups, unfit, onProgress);
  const setup: Setup = { config, patterns: patterns.map(({ id }) => id) };
  const entry = new URL('./worker.js', import.meta.url);
  const judged: Judged[] = [];
  const lost = [...unfit];
  for (let rest = groups; rest.length > 0;) {
    const tasks = rest.map((group) => toCandidates(group, candidates, needs));
    const pool = { entry, setup, jobs: config.jobs, limitMb: memory.limitMb };
    const outcomes = await runTasks<Candidates, Judged, Judging>(tasks, pool, (position, state) => {
      const stage = `group ${position + 1} of ${tasks.length}, ${tasks[position]?.sources.length} files`;
      onProgress(state === undefined ? stage : { stage: `${stage}: judging containers`, ...state });
    });
    const failed = outcomes.flatMap((outcome, position) => (outcome.kind === 'done' ? [] : (rest[position] ?? [])));
    judged.push(...outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.result] : [])));
    lost.push(...failed.filter(({ owners }) => owners.length === 1).map((group) => toUnfit(group, needs, memory, root)));
    rest = failed.filter(({ owners }) => owners.length > 1).flatMap((group) => toHalves(group, needs));
  }
  for (const { asked } of judged) putAgain(asked, questions);
  return {
    findings: onePerId(judged.flatMap(({ analysis }) => analysis.findings)).toSorted(bySite),
    safe: judged.flatMap(({ analysis }) => analysis.safe).toSorted(bySite),
    failures: [...judged.flatMap(({ analysis }) => analysis.failures), ...onePerHome(lost).map((one) => toFailure(one, memory))],
  };
}

function tellGroups(groups: readonly Group[], unfit: readonly Unfit[], onProgress: OnProgress): void {
  const lost = unfit.reduce((sum, { owners }) => sum + owners.length, 0);
  const rest = lost === 0 ? '' : `; ${lost} files with containers fit into none and are not judged`;
  if (groups.length !== 1 || lost > 0) onProgress({ note: `${groups.length} groups of packages${rest}` });
}

function toCandidates({ owners, needed }: Group, candidates: Candidates, needs: Needs): Candidates {
  const files = needs.filesOf(needed);
  const sources = candidates.sources.filter((_, position) => files.has(position));
  const names = sources.map(({ file }) => file);
  // Of the others only their names are asked for: they are scanned, and no files that nobody knows.
  const others = [...candidates.sources.filter((_, position) => !files.has(position)), ...candidates.others];
  const isLoaded = new Set(names);
  const { part } = candidates;
  return {
    ...candidates,
    sources,
    others: others.map(({ file }) => ({ file, text: '', hash: '' })),
    owners: candidates.owners.filter((owner) => isLoaded.has(owner)),
    part: { judged: owners.toSorted(), files: part?.files ?? names, tree: part?.tree ?? '' },
  };
}

function toHalves({ owners }: Group, needs: Needs): Group[] {
  return halve(owners).map((half) => createGroup(half, needs));
}

/** One owner that had the estimate of its side and was short of memory nevertheless. */
function toUnfit({ owners, needed }: Group, needs: Needs, { limitMb }: Memory, root: string): Unfit {
  return { home: createHomes(root)(owners[0] ?? '.'), owners, files: needs.filesOf(needed).size, estimate: 2 * limitMb };
}

function onePerHome(lost: readonly Unfit[]): Unfit[] {
  const found = new Map<string, Unfit>();
  for (const one of lost) {
    const other = found.get(one.home);
    const most = other === undefined || one.estimate > other.estimate ? one : other;
    found.set(one.home, { ...most, owners: [...(other?.owners ?? []), ...one.owners] });
  }
  return [...found.values()];
}

/** A link that containers of two groups keep is one finding: of the container that stands first. */
function onePerId(findings: readonly Finding[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const other = found.get(finding.id);
    if (other === undefined || bySite(retainerOf(finding), retainerOf(other)) < 0) found.set(finding.id, finding);
  }
  return [...found.values()];
}

function retainerOf({ evidence, ...finding }: Finding): Pick<Finding, 'file' | 'line' | 'name'> {
  return { ...finding, ...evidence.find(({ role }) => role === 'retainer') };
}

function toFailure({ home, owners, files, estimate }: Unfit, { limitMb, budgetMb }: Memory): Failure {
  const remedy = `--max-memory ${Math.ceil((estimate * limitMb) / budgetMb)}`;
  const what = owners.length === 1 ? 'a file with containers is' : `${owners.length} files with containers are`;
  const others = files === 2 ? 'file that matters' : 'files that matter';
  const cost = `${owners.length === 1 ? 'it' : 'one of them'} with the ${files - 1} ${others} to it takes about ${Math.ceil(estimate)} MB`;
  return {
    file: home,
    code: 'LEAKSHIFT_MEMORY',
    message: `${what} not judged: ${cost}, and the heap has ${limitMb} MB; run with ${remedy}`,
  };
}
