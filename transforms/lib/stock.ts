import type { API, FileInfo, JSCodeshift } from 'jscodeshift';
import type { EditFile, Task } from './contract.ts';
import { compose } from './compose.ts';
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

function fromPlace(tree: Tree, pattern: StockPattern, place: Place, limit: number): Task {
  const declared = findDeclared(tree, place);
  if (declared.isReachable)
    throw new RefusedError(`${declared.name} can be reached from other files; use a plan`, declared.sites[0]?.start ?? 0);
  return createTask(tree, pattern, declared, limit);
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
      tasks.push(fromPlace(tree, pattern, place, limit));
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

/**
 * Makes the function that stock jscodeshift calls. Tasks come from `--plan=FILE`, from `--sites=JSON`, or else from what the file alone
 * proves. Answers undefined when nothing changes; what is not rewritten goes to `api.report`.
 */
export function defineTransform(pattern: StockPattern): Transform {
  return (file, api, options) => {
    const note = (message: string): void => api.report(message);
    // jscodeshift decodes every file as UTF-8 without a word; writing such a file back would destroy it.
    if (file.source.includes('\uFFFD')) {
      note('skipped: the file is not UTF-8');
      return undefined;
    }
    const tasks = getTasks(pattern, { file, j: api.jscodeshift, options, note });
    if (tasks.length === 0) return undefined;
    const { text, refusals } = compose({ path: file.path, source: file.source, tasks }, { [pattern.pattern]: pattern.edit });
    for (const { line, column, reason } of refusals) note(`${line}:${column} not rewritten: ${reason}`);
    return text === file.source ? undefined : text;
  };
}
