import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import type { ContainerDeclaration } from './declarations.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { classify, type Operation } from './operations.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isCommonJsExports, walk, wrapped } from '../syntax/syntax.ts';
import { getUsedAssignment } from './used-assignment.ts';
import { isInTest } from '../program/test-files.ts';
import { UseIndex } from './uses.ts';

const METHODS = new Set(['push', 'unshift', 'set', 'add', 'splice', 'assign', 'defineProperty', 'apply', 'call']);
/** As far as accesses to the values of a container are followed. */
const MAX_DEPTH = 4;

/**
 * Whether what is done at a name can add something to the container that it names, at once or under another name. By the text alone, so
 * that the checker is asked only about the few uses of a common name that matter. With `isFixedCounted`, `c.x = y` counts as well.
 */
function mayAddAt(name: NameNode, kind: ContainerKind | undefined, isFixedCounted: boolean): boolean {
  const { parent } = name;
  if (ts.isBindingElement(parent)) return true;
  const isDeclared = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertySignature(parent);
  if (isDeclared && parent.name === name) return false;
  const expression = getNamedExpression(name);
  const operation = classify(getUsedAssignment(expression) ?? expression, kind);
  // A string is a value: what is done to a copy is not done to it.
  return kind === 'string' ? operation.kind === 'growth' : mayAdd(operation, 0, isFixedCounted);
}

/**
 * Whether accesses that start at a name, followed as far as they are, can come to something that adds: also where a function hands back a value
 * that was read, for its callers to add to. Without a kind: the name stands for such a value.
 */
function mayLeadToGrowth(name: NameNode, kind: ContainerKind | undefined): boolean {
  if (mayAddAt(name, kind, true)) return true;
  let operation = classify(getNamedExpression(name), kind);
  for (let depth = 0; depth < MAX_DEPTH && operation.kind === 'read'; depth++) operation = classify(operation.node, undefined);
  return operation.kind === 'escape' && operation.method === 'return';
}

function mayAdd(operation: Operation, depth: number, isFixedCounted: boolean): boolean {
  const { kind, method, node } = operation;
  if (depth > MAX_DEPTH || kind === 'alias') return true;
  if (kind === 'growth') {
    // `c.x = y` is a fixed property; `(c.x ??= {})` is its value.
    if (isFixedCounted || !method.startsWith('.')) return true;
    return (
      ts.isBinaryExpression(node) &&
      !ts.isExpressionStatement(wrapped(node).parent) &&
      mayAdd(classify(node, undefined), depth + 1, isFixedCounted)
    );
  }
  if (kind === 'escape') return depth === 0 && (method === 'return' || ts.isCallExpression(node) || ts.isNewExpression(node));
  return kind === 'read' && mayAdd(classify(node, undefined), depth + 1, isFixedCounted);
}

/** What can be ruled out about the growth of a container before its uses are looked at one by one. */
export class GrowthSyntax {
  private readonly index: ProgramIndex;
  private readonly makers = new Map<ts.Node, boolean>();
  private readonly imported = new Map<string, boolean>();
  private readonly additions = new Map<string, UseIndex>();
  private readonly leading = new Map<ContainerKind | undefined, UseIndex>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** The uses that may add something to such a container; what tests add to those of the product does not make them grow. */
  getAdditions({ kind, nameNode }: ContainerDeclaration, isFixedCounted: boolean): UseIndex {
    const isProduct = !isFixedCounted && !isInTest(this.index, nameNode);
    const key = `${kind} ${isFixedCounted} ${isProduct}`;
    const known =
      this.additions.get(key) ??
      new UseIndex(this.index, (name, file) => !(isProduct && isInTest(this.index, file)) && mayAddAt(name, kind, isFixedCounted));
    this.additions.set(key, known);
    return known;
  }

  /**
   * A property that nothing in the program is put into under its name, nor taken by another one. A property's symbol costs the type of what it
   * hangs on, and most are asked for nothing.
   */
  isNeverFilled(declaration: ContainerDeclaration): boolean {
    const { nameNode, tail } = declaration;
    if (!isPropertyName(nameNode) || (ts.isPropertyAccessExpression(nameNode) && isCommonJsExports(nameNode))) return false;
    return !this.getAdditions(declaration, true).hasNames(tail) && !this.isImported(tail);
  }

  /** Thousands of containers may share a name. */
  private isImported(text: string): boolean {
    const known = this.imported.get(text);
    if (known !== undefined) return known;
    const found = this.index.getNames(text).some(({ parent }) => ts.isImportSpecifier(parent));
    this.imported.set(text, found);
    return found;
  }

  /** The uses from which accesses that add something to a container of the kind are found; without a kind, to a value in one. */
  getLeading(kind: ContainerKind | undefined): UseIndex {
    const known = this.leading.get(kind) ?? new UseIndex(this.index, (name) => mayLeadToGrowth(name, kind));
    this.leading.set(kind, known);
    return known;
  }

  /** False for a local of a function without an inner function that adds something: nothing of it outlives the call. */
  mayOutlive({ root, maker, nameNode }: ContainerDeclaration): boolean {
    const isLocal = root === 'closure' && maker !== undefined && ts.isIdentifier(nameNode) && !ts.isPropertyAssignment(nameNode.parent);
    return !isLocal || this.growsInside(maker);
  }

  private growsInside(maker: ts.Node): boolean {
    const known = this.makers.get(maker);
    if (known !== undefined) return known;
    let found = false;
    walk(maker, (node) => {
      found ||= isAddition(node) && getEnclosingFunction(node) !== maker;
      return !found;
    });
    this.makers.set(maker, found);
    return found;
  }
}

function isPropertyName(nameNode: ts.Node): boolean {
  return ts.isPropertyAccessExpression(nameNode) || ts.isPropertyDeclaration(nameNode.parent) || ts.isPropertyAssignment(nameNode.parent);
}

function isAddition(node: ts.Node): boolean {
  if (isAssignment(node) || ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && METHODS.has(node.expression.name.text);
}
