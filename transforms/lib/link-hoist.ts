import type * as t from '@babel/types';
import { insert, replace } from './draft.ts';
import type { Link } from './link-field.ts';
import { findBindings, findReferences } from './scope.ts';
import { isBlank, keywordFor, lineIndent, lineStart } from './style.ts';
import { endOf, startOf, type Node, type Tree } from './tree.ts';

type Method = t.ClassMethod | t.ClassPrivateMethod;

const FUNCTION =
  /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method|Class(?:Declaration|Expression))$/;

/** The method in whose own body the node stands: not in a function inside of it, which may run later and would hold the parent until then. */
function getMethod(tree: Tree, node: Node): Method | undefined {
  for (let current = tree.parent(node), inner = node; current; inner = current, current = tree.parent(current)) {
    if (!FUNCTION.test(current.type)) continue;
    if (current.type !== 'ClassMethod' && current.type !== 'ClassPrivateMethod') return undefined;
    // What waits would hold the parent for as long.
    return current.kind !== 'constructor' && inner === current.body && !current.async && !current.generator ? current : undefined;
  }
  return undefined;
}

/** `this.parent` as a value; a call of it would lose its `this`. */
function isPlainRead(tree: Tree, node: Node): boolean {
  const parent = tree.parent(node);
  const isCallee = parent !== undefined && (('callee' in parent && parent.callee === node) || ('tag' in parent && parent.tag === node));
  return node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && !isCallee;
}

function isFree(tree: Tree, name: string, method: Node): boolean {
  const isInside = (node: Node): boolean => startOf(node) >= startOf(method) && endOf(node) <= endOf(method);
  return ![...findBindings(tree, name), ...findReferences(tree, name)].some(isInside);
}

/** The end of what stands before the first statement of a body, with the comments behind it on its line. */
function findTop(tree: Tree, statement: Node): number {
  const before = tree.tokens.findLast((token) => token.end <= startOf(statement))?.end ?? 0;
  let at = before;
  for (const comment of tree.comments) {
    const from = comment.start ?? 0;
    const isTrailing =
      from >= at && (comment.end ?? 0) <= startOf(statement) && !/[\n\r]/.test(tree.source.slice(before, comment.end ?? 0));
    if (isTrailing) at = comment.end ?? 0;
  }
  return at;
}

/** Inserts a statement, without its semicolon, before the first one of a body and its comments. */
function addAtTop(link: Link, first: Node, code: string): void {
  const { draft } = link;
  const { tree, style } = draft;
  const top = findTop(tree, first);
  const isOwnLine = isBlank(tree, lineStart(tree.source, startOf(first)), startOf(first));
  if (isOwnLine) insert(draft, top, style.eol + lineIndent(tree.source, startOf(first)) + code + style.semicolon);
  else insert(draft, startOf(first), `${code}; `);
}

/**
 * A method that reads the link several times asks the WeakRef once, at its top. Only for a link that nothing but the constructor sets: another
 * one may have changed between two of the reads.
 */
export function hoistReads(link: Link, reads: readonly Node[]): void {
  const { draft, name } = link;
  const { tree } = draft;
  const local = name.replace(/^[#_]+/, '');
  const byMethod = new Map<Method, Node[]>();
  for (const node of reads) {
    const method = isPlainRead(tree, node) ? getMethod(tree, node) : undefined;
    if (method) byMethod.set(method, [...(byMethod.get(method) ?? []), node]);
  }
  for (const [method, own] of byMethod) {
    const [first] = method.body.body;
    if (own.length < 2 || !first || !isFree(tree, local, method)) continue;
    addAtTop(link, first, `${keywordFor(tree, 'const')} ${local} = this.${name}`);
    for (const node of own) replace(draft, startOf(node), endOf(node), local);
  }
}
