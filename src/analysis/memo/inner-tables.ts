import { ts } from 'ts-morph';
import { type Access, type Container, withAccesses } from '../containers/containers.ts';
import { classify } from '../containers/operations.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getScope, isAssignment, isEmptyContainer, isFallback, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** The tables that a memo of memos keeps, as one memo: `rows.get(from)`, made when it is missing, is asked by a second key. */
export interface InnerTables {
  readonly container: Container;
  /** What the outer one is asked by. */
  readonly key: ts.Expression;
  /** Where a table is made. */
  readonly makers: readonly ts.NewExpression[];
}

const ASKED: ReadonlySet<string> = new Set(['get', 'set', 'has', 'delete']);

/**
 * The tables of a `Map`, if one function asks it by one key and makes a table where there is none, and does nothing with a table but ask it by a key:
 * whoever drops one loses what is in it, and nothing else.
 */
export function getInnerTables(index: ProgramIndex, container: Container): InnerTables | undefined {
  if (container.declaration.kind !== 'Map') return undefined;
  const used = container.accesses.filter(({ kind, via }) => via !== 'nested' && /^(?:growth|read|test)$/.test(kind));
  const [first] = used;
  const fn = first && getScope(first.node);
  const key = first?.key && unwrap(first.key);
  if (!fn || !key || !isFunctionNode(fn)) return undefined;
  if (used.some((one) => getScope(one.node) !== fn || !one.key || unwrap(one.key).getText() !== key.getText())) return undefined;
  const tables = new Tables(index, fn, used);
  const found = tables.collect();
  if (!found?.some(({ kind }) => kind === 'growth')) return undefined;
  return { container: withAccesses(container, found), key, makers: [...tables.makers] };
}

class Tables {
  readonly makers = new Set<ts.NewExpression>();
  private readonly index: ProgramIndex;
  private readonly fn: ts.Node;
  private readonly outer: readonly Access[];
  private readonly variables = new Map<ts.Symbol, ts.Identifier>();
  private readonly accesses: Access[] = [];

  constructor(index: ProgramIndex, fn: ts.Node, outer: readonly Access[]) {
    this.index = index;
    this.fn = fn;
    this.outer = outer;
  }

  /** Every access of a table; undefined where something else is done with one. */
  collect(): readonly Access[] | undefined {
    const isFollowed = this.outer.every(({ kind, node, value, method }) => {
      if (kind === 'growth') return method === 'set' && value !== undefined && this.isSource(value);
      return kind === 'test' || this.isAsked(node);
    });
    if (!isFollowed) return undefined;
    // What is found on the way is gone through as well.
    for (const [symbol, name] of this.variables) if (!this.areAsked(symbol, name)) return undefined;
    return this.accesses.every(({ key }) => key !== undefined) ? this.accesses : undefined;
  }

  /** What gives a table: one that was found, one that is made, a variable that holds such. */
  private isSource(value: ts.Expression): boolean {
    const node = unwrap(value);
    if (this.outer.some((access) => access.kind === 'read' && access.node === node)) return true;
    if (isFallback(node)) return this.isSource(node.left) && this.isSource(node.right);
    if (isAssignment(node))
      return /^(?:=|\?\?=|\|\|=)$/.test(node.operatorToken.getText()) && this.isVariable(node.left) && this.isSource(node.right);
    if (!ts.isNewExpression(node)) return this.isVariable(node);
    if (!isEmptyContainer(node) || node.expression.getText() !== 'Map' || this.index.declares(this.index.getSymbol(node.expression)))
      return false;
    this.makers.add(node);
    return true;
  }

  private isVariable(value: ts.Expression): boolean {
    const name = unwrap(value);
    const symbol = ts.isIdentifier(name) ? this.index.getSymbol(name) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isIdentifier(name) || !ts.isVariableDeclaration(declaration)) return false;
    if (getScope(declaration) !== this.fn || !ts.isIdentifier(declaration.name)) return false;
    if (!this.variables.has(symbol)) this.variables.set(symbol, declaration.name);
    return true;
  }

  private areAsked(symbol: ts.Symbol, name: ts.Identifier): boolean {
    const { initializer } = symbol.valueDeclaration as ts.VariableDeclaration;
    if (initializer && !this.isSource(initializer)) return false;
    return this.index
      .getNamesOf(symbol, name.text)
      .every((use) => use === name || this.index.getSymbol(use) !== symbol || (getScope(use) === this.fn && this.isAsked(use)));
  }

  /** An expression that has a table is put into a variable, kept in the outer one, looked whether it is there, or asked by a key. */
  private isAsked(node: ts.Node): boolean {
    const outer = wrapped(node);
    const { parent } = outer;
    if (isFallback(parent) && parent.left === outer && this.outer.some((access) => access.node === unwrap(node as ts.Expression)))
      return this.isSource(parent.right) && this.isAsked(parent);
    if (isAssignment(parent) && (parent.left === outer || parent.right === outer)) return this.isSource(parent);
    if (ts.isVariableDeclaration(parent) && parent.initializer === outer)
      return ts.isIdentifier(parent.name) && this.isVariable(parent.name);
    if (this.outer.some((access) => access.kind === 'growth' && access.value && wrapped(access.value) === outer)) return true;
    const operation = classify(node, 'Map');
    if (operation.kind === 'presence') return true;
    if (!/^(?:growth|read|test|release)$/.test(operation.kind) || !ASKED.has(operation.method)) return false;
    if (operation.kind === 'release' && !ts.isExpressionStatement(wrapped(operation.node).parent)) return false;
    this.accesses.push({ ...operation, via: 'direct' });
    return true;
  }
}
