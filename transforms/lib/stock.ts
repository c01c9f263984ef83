import type { API, FileInfo, JSCodeshift } from 'jscodeshift';
import type { EditFile, Task } from './contract.ts';
import { compose, type Composed } from './compose.ts';
import { RefusedError } from './draft.ts';
import { readLimit, readPlannedTasks, readSites, type Options } from './options.ts';
import { findDeclared, type Declared, type Place } from './references.ts';
import { buildTree, isTree, positionOf, type Tree } from './tree.ts';

export type Transform = (file: FileInfo, api: Pick<API, 'jscodeshift' | 'report'>, options: Options) => string | undefined;

export interface StockPattern {
  readonly pattern: string;
  readonly edit: EditFile;
  readonly limit: number;
  /** What the declaration is rewritten to; refuses what the pattern has no rewrite for. */
  readonly describe: (tree: Tree, declared: Declared) => Pick<Task, 'container' | 'target' | 'facts'>;
  /** Whether what it becomes has the methods that it has, so that other files can go on using it. */
  readonly keepsMethods?: (container: string) => boolean;
  /** Declarations that this file alone proves safe to rewrite. */
  readonly prove: (tree: Tree, j: JSCodeshift) => readonly Declared[];
}

/** A task for one declaration, with the sites that its own file shows. */
export function createTask(tree: Tree, pattern: StockPattern, declared: Declared, limit: number): Task {
  const described = pattern.describe(tree, declared);
  return {
    id: `${declared.name}:${declared.sites[0]?.start ?? 0}`,
    pattern: pattern.pattern,
    name: declared.name,
    limit,
    sites: declared.sites,
    ...described,
  };
}

/** What a person named. One who names an exported `Map` knows who uses it; that other files would have to change is for a plan. */
function fromPlace(tree: Tree, pattern: StockPattern, place: Place, limit: number, note: Call['note']): Task {
  const declared = findDeclared(tree, place);
  const task: Task = { ...createTask(tree, pattern, declared, limit), byHand: true };
  if (!declared.isReachable) return task;
  if (pattern.keepsMethods?.(task.container) !== true)
    throw new RefusedError(`${declared.name} can be reached from other files; use a plan`, declared.sites[0]?.start ?? 0);
  note(
    `${place.line}:${place.column} ${declared.name} can be reached from other files, which are not looked at; leakshift without --sites does`,
  );
  return task;
}

/** One call of a transform by jscodeshift. */
interface Call {
  readonly file: FileInfo;
  readonly j: JSCodeshift;
  readonly options: Options;
  /** Reports what is left out, and why. */
  readonly note: (message: string) => void;
}

/** What the file alone proves. jscodeshift walks recursively, so a very deep file is more than it can take. */
function proveTasks(tree: Tree, pattern: StockPattern, limit: number, { j, note }: Call): Task[] {
  try {
    return pattern.prove(tree, j).map((declared) => createTask(tree, pattern, declared, limit));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    note('skipped: the file nests too deeply; use a plan or --sites');
    return [];
  }
}

function findSiteTasks(tree: Tree, pattern: StockPattern, limit: number, { file, options, note }: Call): Task[] {
  const tasks: Task[] = [];
  for (const place of readSites(options['sites'], file.path)) {
    try {
      tasks.push(fromPlace(tree, pattern, place, limit, note));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { line, column } = positionOf(tree, error.offset);
      note(`${line}:${column} not rewritten: ${error.message}`);
    }
  }
  return tasks;
}

function getTasks(pattern: StockPattern, call: Call): readonly Task[] {
  const { file, options, note } = call;
  const plan = options['plan'];
  if (plan !== undefined) {
    const planned = readPlannedTasks(String(plan), pattern.pattern, file.path, file.source);
    planned.notes.forEach(note);
    return planned.tasks;
  }
  const tree = buildTree(file.path, file.source);
  if (!isTree(tree)) {
    note(`${tree.line}:${tree.column} skipped: the file does not parse: ${tree.message}`);
    return [];
  }
  const limit = readLimit(options, pattern.limit);
  return options['sites'] === undefined ? proveTasks(tree, pattern, limit, call) : findSiteTasks(tree, pattern, limit, call);
}

type Run<T> = (...call: Parameters<Transform>) => T | undefined;

/** One file's edits as stock jscodeshift asks for them. What is not rewritten goes to `api.report`. */
export function defineRun(pattern: StockPattern): Run<Composed & { readonly tasks: readonly Task[] }> {
  return (file, api, options) => {
    const note = (message: string): void => api.report(message);
    // jscodeshift decodes every file as UTF-8 without a word; writing such a file back would destroy it.
    if (file.source.includes('\uFFFD')) {
      note('skipped: the file is not UTF-8');
      return undefined;
    }
    const tasks = getTasks(pattern, { file, j: api.jscodeshift, options, note });
    if (tasks.length === 0) return undefined;
    const composed = compose({ path: file.path, source: file.source, tasks }, { [pattern.pattern]: pattern.edit });
    for (const { line, column, reason } of composed.refusals) note(`${line}:${column} not rewritten: ${reason}`);
    return { ...composed, tasks };
  };
}

/**
 * Makes the function that stock jscodeshift calls. Tasks come from `--plan=FILE`, from `--sites=JSON`, or else from what the file alone
 * proves. Answers undefined when nothing changes.
 */
export function defineTransform(pattern: StockPattern): Transform {
  const run = defineRun(pattern);
  return (file, api, options) => {
    const text = run(file, api, options)?.text;
    return text === file.source ? undefined : text;
  };
}
