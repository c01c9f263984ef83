import path from 'node:path';
/** Plan → edits in memory: every planned finding is rewritten in all of its files, or in none. */
import type { EditFile, Refusal, Task, TextEdit } from '../transforms/lib/contract.ts';
import { compose } from '../transforms/lib/compose.ts';
import { sortEdits, splice } from '../transforms/lib/splice.ts';
import { BOUNDED_MAP, boundedMapTarget, createBoundedMaps, type BoundedMapTarget } from './bounded-map-target.ts';
import { isDevelopmentFile, LRU_CACHE, LRU_LIBRARIES, lruTarget, type LruTarget, WITHOUT_DEPENDENCY } from './lru-target.ts';
import { addDependency, installCommand, type Manifest } from './manifest.ts';
import type { LeakPattern } from './patterns/define.ts';
import type { Candidates, Config, Dependency, Finding, Plan, Refused, Rewritten, RewrittenFile, SourceText } from './types.ts';
import { compareText } from './order.ts';

/** A finding that is to be rewritten, with the part of the plan that says how. */
type Planned = Finding & Required<Pick<Finding, 'rewrite'>>;

interface Round {
  readonly files: readonly RewrittenFile[];
  readonly dependencies: readonly Dependency[];
  /** What was refused in this round; the files are worth nothing as long as there is any. */
  readonly refused: readonly Refused[];
}

/**
 * Rewrites in memory what the plan decided to rewrite, without the findings of `dropped` (a later gate turned those down). A refusal
 * in one file drops the finding in all of them, and the files are composed anew without it. `refused` holds `dropped` as well, in
 * the order of the plan.
 */
export function rewrite(
  plan: Plan,
  patterns: readonly LeakPattern[],
  candidates: Candidates,
  config: Config,
  dropped: readonly Refused[] = [],
): Rewritten {
  const planned = plan.findings.filter((finding): finding is Planned => finding.decision === 'rewrite' && finding.rewrite !== undefined);
  const sources = new Map(candidates.sources.map((source) => [source.file, source]));
  const editors = Object.fromEntries(patterns.map((pattern) => [pattern.id, pattern.edit]));
  const emitted = planned.filter(({ rewrite: { target } }) => target === BOUNDED_MAP).flatMap(({ rewrite: { files } }) => files);
  const targets = createTargets(
    config.root,
    [...new Set(emitted)].flatMap((file) => sources.get(file) ?? []),
  );

  const reasons = new Map(dropped.map((refused) => [refused.finding, refused.reason]));
  for (const finding of planned) {
    const reason = obstacle(finding, plan, editors, sources, targets);
    if (reason !== undefined && !reasons.has(finding.id)) reasons.set(finding.id, reason);
  }
  // Ends because a round that is not the last one takes at least one finding out.
  for (;;) {
    const round = rewriteFindings(
      planned.filter((finding) => !reasons.has(finding.id)),
      sources,
      editors,
      targets,
    );
    if (round.refused.length === 0) {
      const refused = [...reasons].map(([finding, reason]) => ({ finding, reason }));
      const position = new Map(plan.findings.map((finding, index) => [finding.id, index]));
      refused.sort((a, b) => (position.get(a.finding) ?? 0) - (position.get(b.finding) ?? 0));
      return { files: round.files, refused, dependencies: round.dependencies };
    }
    for (const { finding, reason } of round.refused) if (!reasons.has(finding)) reasons.set(finding, reason);
  }
}

/** Where the new containers come from, by the file that uses them. */
interface Targets {
  readonly root: string;
  readonly lru: (file: string) => LruTarget;
  readonly boundedMap: (source: SourceText) => BoundedMapTarget;
}

/** `emitted`: the files whose cache comes as a file of the package. */
function createTargets(root: string, emitted: readonly SourceText[]): Targets {
  const lru = new Map<string, LruTarget>();
  const boundedMaps = new Map<string, BoundedMapTarget>();
  return {
    root,
    lru: (file) => {
      const target = lru.get(file) ?? lruTarget(root, file);
      lru.set(file, target);
      return target;
    },
    boundedMap: (source) => {
      const target = boundedMaps.get(source.file) ?? boundedMapTarget(root, source, emitted);
      boundedMaps.set(source.file, target);
      return target;
    },
  };
}

/** Why a finding cannot even be tried. */
function obstacle(
  finding: Planned,
  plan: Plan,
  editors: Readonly<Record<string, EditFile>>,
  sources: ReadonlyMap<string, SourceText>,
  targets: Targets,
): string | undefined {
  if (!(finding.pattern in editors)) return `this version of leakshift does not know the pattern ${finding.pattern} (${place(finding)})`;
  for (const { file, sites } of finding.rewrite.sites) {
    const source = sources.get(file);
    if (!source) return `${file} could not be read`;
    if (source.isErased) return `${file} is written in Flow, which is read but not rewritten`;
    const hash = plan.hashes[file];
    if (hash !== undefined && hash !== source.hash) return `${file} changed since the plan was made`;
    const declaration = sites.find((site) => site.role === 'declaration');
    if (!LRU_LIBRARIES.has(finding.rewrite.target) || !declaration) continue;
    const target = targets.lru(file);
    if (target.kind === 'refused') return `${target.reason} (${file}:${declaration.line})`;
    const { library, lruMethods } = target.kind === 'declared' ? target : { library: LRU_CACHE };
    if (library !== finding.rewrite.target || lruMethods !== finding.rewrite.facts.lruMethods)
      return `the plan was made for another LRU cache than the package declares (${file}:${declaration.line})`;
  }
  return undefined;
}

function place({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

function rewriteFindings(
  findings: readonly Planned[],
  sources: ReadonlyMap<string, SourceText>,
  editors: Readonly<Record<string, EditFile>>,
  targets: Targets,
): Round {
  const files: RewrittenFile[] = [];
  const refused: Refused[] = [];
  const edited = new Set<string>();
  for (const [file, tasks] of tasksByFile(findings, sources, targets)) {
    const source = sources.get(file);
    if (!source) continue;
    const result = composeFile(source, tasks, editors);
    refused.push(...result.refusals.map(({ task, reason, line }) => ({ finding: task, reason: `${reason} (${file}:${line})` })));
    for (const edit of result.edits) edited.add(edit.task);
    if (result.text !== source.text) {
      const lruImport = tasks.find((task) => task.lruImport !== undefined)?.lruImport;
      const imported = lruImport === undefined ? {} : { lruImport };
      files.push({ file, before: source.text, after: result.text, edits: result.edits, hash: source.hash, ...imported });
    }
  }
  if (refused.length > 0) return { files: [], dependencies: [], refused };
  for (const finding of findings) {
    if (!edited.has(finding.id)) refused.push({ finding: finding.id, reason: `there is nothing left to rewrite (${place(finding)})` });
  }
  const modules = addModules(files, findings, sources, targets);
  const manifests = addDependencies(files, findings, targets);
  return {
    files: joinFiles([...files, ...manifests.files, ...modules.files]),
    dependencies: manifests.dependencies,
    refused: [...refused, ...manifests.refused, ...modules.refused],
  };
}

/** In the order of their names; a manifest may get a dependency and a module that is to be published. */
function joinFiles(files: readonly RewrittenFile[]): RewrittenFile[] {
  const joined = new Map<string, RewrittenFile>();
  for (const one of files) {
    const other = joined.get(one.file);
    const edits = other ? sortEdits([...other.edits, ...one.edits]) : one.edits;
    joined.set(one.file, other ? { ...other, after: splice(other.before, edits), edits } : one);
  }
  return [...joined.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function tasksByFile(findings: readonly Planned[], sources: ReadonlyMap<string, SourceText>, targets: Targets): Map<string, Task[]> {
  const tasks = new Map<string, Task[]>();
  for (const { id, pattern, name, container, rewrite: proposal } of findings) {
    for (const { file, sites } of proposal.sites) {
      const target = LRU_LIBRARIES.has(proposal.target) ? targets.lru(file) : undefined;
      const source = proposal.target === BOUNDED_MAP ? sources.get(file) : undefined;
      const task: Task = {
        id,
        pattern,
        name,
        container,
        target: proposal.target,
        ...(proposal.limit === undefined ? {} : { limit: proposal.limit }),
        sites,
        facts: proposal.facts,
        ...(target && target.kind !== 'refused' ? { lruImport: target.lruImport } : {}),
        ...(source ? { boundedMapModule: targets.boundedMap(source).specifier } : {}),
      };
      tasks.set(file, [...(tasks.get(file) ?? []), task]);
    }
  }
  return new Map([...tasks].toSorted(([a], [b]) => compareText(a, b)));
}

interface Composed {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly refusals: readonly Refusal[];
}

function composeFile(source: SourceText, tasks: readonly Task[], editors: Readonly<Record<string, EditFile>>): Composed {
  try {
    return compose({ path: source.file, source: source.text, tasks }, editors);
  } catch (error) {
    // Parsers and printers recurse: code that nests too deeply overflows the stack. Any other error is a bug and goes on up.
    if (!(error instanceof RangeError)) throw error;
    const refusals = tasks.map((task) => ({ task: task.id, reason: 'the code nests too deeply to be rewritten', ...startOf(task) }));
    return { text: source.text, edits: [], refusals };
  }
}

function startOf(task: Task): { line: number; column: number } {
  return { line: task.sites[0]?.line ?? 1, column: task.sites[0]?.column ?? 1 };
}

/** The modules that the files import from now on and that their packages do not have yet. */
function addModules(
  files: readonly RewrittenFile[],
  findings: readonly Planned[],
  sources: ReadonlyMap<string, SourceText>,
  targets: Targets,
): ReturnType<typeof createBoundedMaps> {
  const importers = files.flatMap(({ file, after }) => {
    const users = findings.filter(({ rewrite: { target, files: edited } }) => target === BOUNDED_MAP && edited.includes(file));
    const source = sources.get(file);
    if (users.length === 0 || source === undefined) return [];
    const target = targets.boundedMap(source);
    const isImported = ["'", '"'].some((quote) => after.includes(quote + target.specifier + quote));
    return isImported ? [{ file, after, target, findings: users.map(({ id }) => id) }] : [];
  });
  return createBoundedMaps(targets.root, importers);
}

interface Manifests {
  readonly files: readonly RewrittenFile[];
  readonly dependencies: readonly Dependency[];
  readonly refused: readonly Refused[];
}

/** One line more in the nearest manifest of every file that imports lru-cache from now on without its package declaring it. */
function addDependencies(files: readonly RewrittenFile[], findings: readonly Planned[], targets: Targets): Manifests {
  const needs = new Map<string, { manifest: Manifest; range: string; importers: string[]; findings: string[] }>();
  for (const { file, after } of files) {
    const users = findings.filter((finding) => finding.rewrite.target === LRU_CACHE && finding.rewrite.files.includes(file));
    if (users.length === 0 || !/(['"])lru-cache\1/.test(after)) continue;
    const target = targets.lru(file);
    if (target.kind !== 'missing') continue;
    const need = needs.get(target.manifest.file) ?? { manifest: target.manifest, range: target.range, importers: [], findings: [] };
    need.importers.push(path.posix.relative(path.posix.dirname(target.manifest.file), file));
    need.findings.push(...users.map((user) => user.id));
    needs.set(target.manifest.file, need);
  }

  const edited: RewrittenFile[] = [];
  const dependencies: Dependency[] = [];
  const refused: Refused[] = [];
  for (const [file, need] of [...needs].toSorted(([a], [b]) => compareText(a, b))) {
    const section = need.importers.every(isDevelopmentFile) ? 'devDependencies' : 'dependencies';
    const [task = '', ...alsoFor] = new Set(need.findings);
    const result = addDependency(need.manifest, section, LRU_CACHE, need.range, task, alsoFor);
    if ('reason' in result) {
      const reason = `${result.reason}; ${WITHOUT_DEPENDENCY}`;
      refused.push(...need.findings.map((finding) => ({ finding, reason })));
      continue;
    }
    // Every finding that needs the line has an edit in the file, as in `createBoundedMaps`.
    const end = result.edits.at(-1)?.end ?? 0;
    const others = [...new Set(need.findings)].filter((finding) => finding !== task);
    edited.push({ ...result, edits: [...result.edits, ...others.map((other) => ({ start: end, end, text: '', task: other }))] });
    dependencies.push({ manifest: file, name: LRU_CACHE, range: need.range, install: installCommand(need.manifest) });
  }
  return { files: edited, dependencies, refused };
}
