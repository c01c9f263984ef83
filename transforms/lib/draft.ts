import type { EditFile, EditRequest, EditResult, ImportRequest, Refusal, Task, TextEdit } from './contract.ts';
import { getStyle, type Style } from './style.ts';
import { buildTree, isTree, positionOf, startOf, type Node, type Tree } from './tree.ts';

/** Thrown inside an editor when a task cannot be done; caught by `editTasks`, which drops what the task had drafted. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of two insertions at one place the one with the higher rank comes first: it closes what was opened last. */
  readonly rank: number;
}

/** The edits of one task as they are collected. */
export interface Draft {
  readonly tree: Tree;
  readonly task: Task;
  readonly style: Style;
  readonly pieces: Piece[];
  readonly imports: ImportRequest[];
  /** Names that tasks of this file have taken so far, beside those that stand in the text. */
  readonly taken: Set<string>;
  /** Nodes that an edit of another site has dealt with. */
  readonly handled: Set<Node>;
}

export function refuse(reason: string, at: Node | number): never {
  throw new RefusedError(reason, typeof at === 'number' ? at : startOf(at));
}

/** Whether a comment stands in or reaches into the range. */
export function hasComment(tree: Tree, start: number, end: number): boolean {
  return tree.comments.some((comment) => (comment.start ?? 0) < end && (comment.end ?? 0) > start);
}

/** Replaces a range. A comment in it would be lost, so that refuses the task. */
export function replace(draft: Draft, start: number, end: number, text: string): void {
  if (hasComment(draft.tree, start, end)) refuse('a comment stands where the text must change', start);
  draft.pieces.push({ start, end, text, rank: 0 });
}

/** Replaces a range in a comment. */
export function replaceInComment(draft: Draft, start: number, end: number, text: string): void {
  draft.pieces.push({ start, end, text, rank: 0 });
}

/** Inserts text. `closes` is the offset at which the construct that it closes was opened. */
export function insert(draft: Draft, at: number, text: string, closes = 0): void {
  draft.pieces.push({ start: at, end: at, text, rank: closes });
}

/** A name that is used nowhere in the file: the first of `wanted` that is free, or the last one with a number. */
export function freshName(draft: Draft, wanted: readonly string[]): string {
  const isFree = (name: string): boolean => !draft.tree.names.has(name) && !draft.taken.has(name);
  const last = wanted.at(-1) ?? 'value';
  let name = wanted.find(isFree);
  for (let n = 2; !name; n++) if (isFree(`${last}${n}`)) name = `${last}${n}`;
  return name;
}

/** Joins insertions at one place; refuses when two edits of the task overlap. */
function finish(draft: Draft): TextEdit[] {
  const sorted = draft.pieces.toSorted((a, b) => a.start - b.start || a.end - b.end || b.rank - a.rank);
  const edits: TextEdit[] = [];
  for (const { start, end, text } of sorted) {
    const last = edits.at(-1);
    if (last && last.start === start && last.end === start && end === start) edits[edits.length - 1] = { ...last, text: last.text + text };
    else if (last && start < last.end) refuse('two of its accesses stand in one expression', start);
    else edits.push({ start, end, text, task: draft.task.id });
  }
  return edits;
}

function refuseAll(tasks: readonly Task[], reason: string, at: { line: number; column: number }): EditResult {
  return { edits: [], imports: [], refusals: tasks.map((task) => ({ task: task.id, reason, line: at.line, column: at.column })) };
}

function describe(error: unknown, tree: Tree, task: Task): Refusal {
  if (error instanceof RefusedError) return { task: task.id, reason: error.message, ...positionOf(tree, error.offset) };
  throw error;
}

/** Makes the in-process face of a transform from a function that drafts the edits of one task and throws `RefusedError` when it cannot. */
export function defineEdit(editTask: (draft: Draft) => void): EditFile {
  return ({ path, source, tasks }: EditRequest): EditResult => {
    const tree = buildTree(path, source);
    if (!isTree(tree)) return refuseAll(tasks, `the file does not parse: ${tree.message}`, tree);
    const edits: TextEdit[] = [];
    const imports: ImportRequest[] = [];
    const refusals: Refusal[] = [];
    const taken = new Set<string>();
    for (const task of tasks) {
      const draft: Draft = { tree, task, style: getStyle(tree), pieces: [], imports: [], taken, handled: new Set() };
      try {
        editTask(draft);
        edits.push(...finish(draft));
        imports.push(...draft.imports);
      } catch (error) {
        refusals.push(describe(error, tree, task));
      }
    }
    return { edits, imports, refusals };
  };
}
