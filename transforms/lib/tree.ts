import type * as t from '@babel/types';
import type { Span } from './contract.ts';
import { parseSource, type SyntaxTree } from './parse.ts';

export type Node = t.Node;

/** A token of the parser's stream; comments are in it with their own type. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
  readonly type: { readonly label: string } | string;
}

/** One parsed file with parent links. Every walk is iterative: a deep chain of calls must not overflow the stack. */
export interface Tree {
  readonly path: string;
  readonly source: string;
  readonly ast: SyntaxTree;
  readonly body: readonly t.Statement[];
  /** Every node, parents before their children, in no other order. */
  readonly nodes: readonly Node[];
  readonly tokens: readonly Token[];
  readonly comments: readonly t.Comment[];
  /** Names of all identifiers of the file, wherever they stand. */
  readonly names: ReadonlySet<string>;
  readonly isTypeScript: boolean;
  parent(node: Node): Node | undefined;
  /** The innermost node that covers exactly this range; for an identifier with a type annotation, the range of its name. */
  at(start: number, end: number): Node | undefined;
}

export interface Unparsed {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const SKIPPED = new Set(['loc', 'range', 'extra', 'leadingComments', 'trailingComments', 'innerComments', 'tokens', 'comments', 'errors']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function getChildren(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (SKIPPED.has(key)) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** `node` and everything below it. */
export function getDescendants(node: Node): Node[] {
  const found: Node[] = [node];
  for (let i = 0; i < found.length; i++) {
    const current = found[i];
    if (current) found.push(...getChildren(current));
  }
  return found;
}

function readToken(raw: unknown): Token[] {
  const token = raw as Token & { readonly type: { readonly label: string } | string };
  return token.type === 'CommentBlock' || token.type === 'CommentLine' ? [] : [token];
}

export function startOf(node: Node): number {
  return node.start ?? 0;
}

export function endOf(node: Node): number {
  return node.end ?? 0;
}

/** The end of a name without its type annotation. */
export function nameEnd(node: Node): number {
  return node.type === 'Identifier' && node.typeAnnotation ? startOf(node) + node.name.length : endOf(node);
}

/** Parses `source`; answers the position of the first error when it does not parse. */
export function buildTree(path: string, source: string): Tree | Unparsed {
  const parsed = parseSource(path, source);
  if (parsed.kind === 'failed') return parsed;
  const parents = new Map<Node, Node>();
  const places = new Map<string, Node>();
  const names = new Set<string>();
  const nodes: Node[] = [parsed.ast];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) continue;
    places.set(`${startOf(node)}:${nameEnd(node)}`, node);
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(node.name);
    for (const child of getChildren(node)) {
      parents.set(child, node);
      nodes.push(child);
    }
  }
  return {
    path,
    source,
    ast: parsed.ast,
    body: parsed.ast.program.body,
    nodes,
    tokens: (parsed.ast.tokens ?? []).flatMap(readToken),
    comments: parsed.ast.comments ?? [],
    names,
    isTypeScript: /\.[cm]?tsx?$/.test(path),
    parent: (node) => parents.get(node),
    at: (start, end) => places.get(`${start}:${end}`),
  };
}

export function isTree(value: Tree | Unparsed): value is Tree {
  return 'ast' in value;
}

export function textOf(tree: Tree, node: Node): string {
  return tree.source.slice(startOf(node), nameEnd(node));
}

/** Line and column, from 1, of an offset. */
export function positionOf(tree: Tree, offset: number): { line: number; column: number } {
  const before = tree.source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export function spanOf(tree: Tree, node: Node): Span {
  return { start: startOf(node), end: nameEnd(node), ...positionOf(tree, startOf(node)) };
}

/** Index of the first token that starts at or after `offset`. */
export function tokenIndex(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tree.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function tokenText(tree: Tree, index: number): string {
  const token = tree.tokens[index];
  return token ? tree.source.slice(token.start, token.end) : '';
}

/** The range of an expression with the parentheses that stand directly around it. */
export function outerRange(tree: Tree, node: Node): { start: number; end: number } {
  const start = startOf(node);
  const end = endOf(node);
  const outer = node.extra?.['parenthesized'] ? Number(node.extra['parenStart']) : start;
  const pairs = tokenIndex(tree, start) - tokenIndex(tree, outer);
  const last = tree.tokens[tokenIndex(tree, end) + pairs - 1];
  return pairs > 0 && last ? { start: outer, end: last.end } : { start, end };
}
