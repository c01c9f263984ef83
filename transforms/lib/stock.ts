import type { EditFile, Task } from './contract.ts';
import { compose } from './compose.ts';
import { RefusedError } from './draft.ts';
import { readLimit, readPlannedTasks, readSites, type Options } from './options.ts';
import { findDeclared, type Declared, type Place } from './references.ts';
import { buildTree, isTree, positionOf, type Tree } from './tree.ts';

/** The parts of jscodeshift's contract that a transform uses. */
export interface FileInfo {
  readonly path: string;
  readonly source: string;
}

export interface Api {
  readonly report?: (message: string) => void;
}

export type Transform = (file: FileInfo, api: Api, options: Options) => string | undefined;

export interface StockPattern {
  readonly pattern: string;
  readonly edit: EditFile;
  readonly limit: number;
  /** What the declaration is rewritten to; refuses what the pattern has no rewrite for. */
  readonly describe: (tree: Tree, declared: Declared) => Pick<Task, 'container' | 'target' | 'facts'>;
  /** Declarations that this file alone proves safe to rewrite. */
  readonly prove: (tree: Tree) => readonly Declared[];
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

/** The tasks of one file without a plan. A place that is refused goes to `note`. */
function findTasks(tree: Tree, pattern: StockPattern, file: FileInfo, options: Options, note: (message: string) => void): Task[] {
  const limit = readLimit(options, pattern.limit);
  if (options['sites'] === undefined) return pattern.prove(tree).map((declared) => createTask(tree, pattern, declared, limit));
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

function getTasks(pattern: StockPattern, file: FileInfo, options: Options, note: (message: string) => void): readonly Task[] {
  const plan = options['plan'];
  if (plan !== undefined) {
    const planned = readPlannedTasks(String(plan), pattern.pattern, file.path, file.source);
    planned.notes.forEach(note);
    return planned.tasks;
  }
  const tree = buildTree(file.path, file.source);
  if (isTree(tree)) return findTasks(tree, pattern, file, options, note);
  note(`${tree.line}:${tree.column} skipped: the file does not parse: ${tree.message}`);
  return [];
}

/**
 * Makes the function that stock jscodeshift calls. Tasks come from `--plan=FILE`, from `--sites=JSON`, or else from what the file alone
 * proves. Answers undefined when nothing changes; what is not rewritten goes to `api.report`.
 */
export function defineTransform(pattern: StockPattern): Transform {
  return (file, api, options) => {
    const note = (message: string): void => api.report?.(message);
    // jscodeshift decodes every file as UTF-8 without a word; writing such a file back would destroy it.
    if (file.source.includes('\uFFFD')) {
      note('skipped: the file is not UTF-8');
      return undefined;
    }
    const tasks = getTasks(pattern, file, options, note);
    if (tasks.length === 0) return undefined;
    const { text, refusals } = compose({ path: file.path, source: file.source, tasks }, { [pattern.pattern]: pattern.edit });
    for (const { line, column, reason } of refusals) note(`${line}:${column} not rewritten: ${reason}`);
    return text === file.source ? undefined : text;
  };
}
