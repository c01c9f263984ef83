import type { EditFile, EditRequest, ImportRequest, Refusal, Task, TextEdit } from './contract.ts';
import { insertImports } from './insert-imports.ts';
import { findOverlap, sortEdits, splice } from './splice.ts';
import { buildTree, isTree } from './tree.ts';

export interface Composed {
  readonly text: string;
  /** Against the original text, sorted and disjoint, with the imports. */
  readonly edits: TextEdit[];
  readonly refusals: Refusal[];
}

interface Pooled {
  readonly edits: readonly TextEdit[];
  readonly imports: readonly ImportRequest[];
  readonly refusals: readonly Refusal[];
}

function editAll(request: EditRequest, editors: Readonly<Record<string, EditFile>>): Pooled {
  const pooled: { edits: TextEdit[]; imports: ImportRequest[]; refusals: Refusal[] } = { edits: [], imports: [], refusals: [] };
  const patterns = [...new Set(request.tasks.map((task) => task.pattern))];
  for (const pattern of patterns) {
    const tasks = request.tasks.filter((task) => task.pattern === pattern);
    const edit = editors[pattern];
    if (!edit) throw new Error(`No transform for the pattern ${pattern}`);
    const result = edit({ ...request, tasks });
    pooled.edits.push(...result.edits);
    pooled.imports.push(...result.imports);
    pooled.refusals.push(...result.refusals);
  }
  return pooled;
}

function refuseLater(task: Task, other: Task): Refusal {
  const { line, column } = task.sites[0] ?? { line: 1, column: 1 };
  return { task: task.id, reason: `its edits overlap those of ${other.name}`, line, column };
}

/** The later of two tasks, in the order of the request, whose edits overlap. */
function findClash(tasks: readonly Task[], edits: readonly TextEdit[]): Refusal | undefined {
  const overlap = findOverlap(edits);
  if (!overlap) return undefined;
  const indices = overlap.map((edit) => tasks.findIndex((task) => task.id === edit.task)).toSorted((a, b) => a - b);
  const [first, last] = [tasks[indices[0] ?? 0], tasks[indices[1] ?? 0]];
  if (!first || !last) throw new Error('An edit names a task that was not asked for');
  return refuseLater(last, first);
}

/**
 * Applies the transforms to one file: every task's edits and the imports that they need, each import once. A task that is refused, or
 * whose edits overlap those of an earlier task, leaves nothing behind.
 */
export function compose(request: EditRequest, editors: Readonly<Record<string, EditFile>>): Composed {
  const { edits, imports, refusals } = editAll(request, editors);
  const dropped = [...refusals];
  const isKept = (part: { task: string }): boolean => !dropped.some((refusal) => refusal.task === part.task);
  const tree = buildTree(request.path, request.source);
  if (!isTree(tree)) return { text: request.source, edits: [], refusals: dropped };
  for (;;) {
    const kept = edits.filter(isKept);
    const needed = imports.filter(isKept);
    const usedAt = Math.min(...kept.map((edit) => edit.start), request.source.length);
    const all = sortEdits([...kept, ...insertImports(tree, needed, usedAt)]);
    const clash = findClash(request.tasks, all);
    if (!clash) return { text: splice(request.source, all), edits: all, refusals: dropped };
    dropped.push(clash);
  }
}
