/** What an edit did to a file that it should not have done: measured on the texts alone, beside the guards of the verify stage. */
import { diffArrays } from 'diff';
import { isEmptyContainer } from '../transforms/lib/memo-declaration.ts';
import { buildTree, isTree, spanOf, type Tree } from '../transforms/lib/tree.ts';
import type { Task, TextEdit } from '../transforms/lib/contract.ts';
import { getContainer } from '../transforms/lib/initial-value.ts';
import type { Finding, RewrittenFile } from '../src/types.ts';
import { checkFile } from '../src/verify/guards.ts';

export interface Damage {
  /** The guard that stops the edit before it is written, in its words. */
  readonly stopped: string | undefined;
  /** One sentence each; empty for a file that is fine. */
  readonly reasons: readonly string[];
  readonly lostComments: number;
  readonly isBroken: boolean;
  /** Lines of the new text that are not in the old one or stand for one that is gone. */
  readonly changedLines: number;
  /** Those of them that no edit touches. */
  readonly unplannedLines: number;
}

const linesOf = (text: string) => text.split(/(?<=\r\n|\n|\r(?!\n))/);

export function findDamage(file: RewrittenFile, findings: ReadonlyMap<string, Finding>): Damage {
  const reasons: string[] = [];
  const before = buildTree(file.file, file.before);
  const after = buildTree(file.file, file.after);
  const isBroken = !isTree(after);
  const lines = countLines(file);
  if (isBroken) reasons.push(`does not parse any more: ${after.message} (${after.line}:${after.column})`);
  let lostComments = 0;
  if (isTree(before) && isTree(after)) {
    const [old, current] = [commentsOutside(before, file.edits), commentsOutside(after, outputsOf(file.edits))];
    lostComments = countLost(old, current);
    if (old.join('\0') !== current.join('\0')) reasons.push('comments differ');
    if (headOf(before) !== headOf(after)) reasons.push('BOM, #! line or directives differ');
    if (/[\r\n]/.test(file.before) && lineEndsOf(file.before) !== lineEndsOf(file.after)) reasons.push('line ends differ');
    if (tokensOutside(before, file.edits).join('\0') !== tokensOutside(after, outputsOf(file.edits)).join('\0'))
      reasons.push('tokens differ');
  }
  if (lines.unplannedLines > 0) reasons.push(`${lines.unplannedLines} lines changed without a plan`);
  return { stopped: checkFile(file, findings), reasons, lostComments, isBroken, ...lines };
}

/** Without those that an edit stands in: the type of a `@type` tag changes with its container, and a guard looks at the rest of the comment. */
function commentsOutside({ comments }: Tree, edits: readonly Pick<TextEdit, 'start' | 'end'>[]): string[] {
  return comments
    .filter(({ start, end }) => !edits.some((edit) => (start ?? 0) < edit.end && edit.start < (end ?? 0)))
    .map(({ value }) => value);
}

function countLost(before: readonly string[], after: readonly string[]): number {
  const left = [...after];
  return before.filter((comment) => {
    const index = left.indexOf(comment);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  }).length;
}

function headOf({ source, ast }: Tree): string {
  const { interpreter, directives } = ast.program;
  return JSON.stringify([source.startsWith('\uFEFF'), interpreter?.value, directives.map(({ value }) => value.value)]);
}

function lineEndsOf(text: string): string {
  return JSON.stringify([/\r\n/.test(text), /(?<!\r)\n/.test(text), /\r(?!\n)/.test(text), /(?:\r\n|\n|\r)$/.exec(text)?.[0]]);
}

function tokensOutside(tree: Tree, edits: readonly Pick<TextEdit, 'start' | 'end'>[]): string[] {
  return tree.tokens
    .filter((token) => !edits.some((edit) => token.start < edit.end && edit.start < token.end))
    .map((token) => tree.source.slice(token.start, token.end))
    .filter((text) => text !== '');
}

function outputsOf(edits: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length };
  });
}

/** The lines of the new text that differ, and those that no edit touches or ends beside. */
function countLines({ before, after, edits }: RewrittenFile): Pick<Damage, 'changedLines' | 'unplannedLines'> {
  const planned = new Set<number>();
  for (const { start, end } of outputsOf(edits)) {
    const first = linesOf(after.slice(0, start)).length;
    const last = linesOf(after.slice(0, end)).length;
    for (let line = first; line <= last + 1; line++) planned.add(line);
  }
  let line = 1;
  let changedLines = 0;
  let unplannedLines = 0;
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (part.removed === true) continue;
    for (let index = 0; index < part.value.length; index++, line++) {
      if (part.added !== true) continue;
      changedLines++;
      if (!planned.has(line)) unplannedLines++;
    }
  }
  return { changedLines, unplannedLines };
}

/**
 * A task for every variable and field that starts as an empty Map, object or array, with its declaration as the only site: what is
 * measured is the editing, on code that was not written for it. What such an edit would mean is not asked.
 */
export function createTasks(tree: Tree): Task[] {
  return tree.nodes.flatMap((node): Task[] => {
    const isField = node.type === 'ClassProperty' || node.type === 'ClassPrivateProperty';
    const [name, value] = node.type === 'VariableDeclarator' ? [node.id, node.init] : isField ? [node.key, node.value] : [];
    if (!name || !value || !isEmptyContainer(tree, value) || (node.type === 'VariableDeclarator' && node.id.type !== 'Identifier'))
      return [];
    const container = getContainer(tree, value);
    if (container !== 'Map' && container !== 'object' && container !== 'array') return [];
    const site = { role: 'declaration' as const, ...spanOf(tree, name) };
    const facts = { keys: 'string', keyType: 'string', valueType: 'number', strict: true } as const;
    const id = `site-${site.start}`;
    return [{ id, pattern: 'unbounded-memo', name: id, container, target: 'lru-cache', limit: 500, sites: [site], facts }];
  });
}

/** The finding that a task would have come from, for the guard that asks where its sites are. */
export function findingOf(task: Task, file: string): Finding {
  const { id, pattern, name, target, sites, facts } = task;
  const [first] = sites;
  const shared = { confidence: 'high', container: 'Map', root: 'module', evidence: [], decision: 'rewrite', reason: '' } as const;
  const place = { file, line: first?.line ?? 1, column: first?.column ?? 1 };
  return { ...shared, id, pattern, name, ...place, rewrite: { target, files: [file], sites: [{ file, sites }], facts } };
}
