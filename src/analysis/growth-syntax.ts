import { ts } from 'ts-morph';
import type { ContainerDeclaration } from './declarations.ts';
import { getNamedExpression } from './function-names.ts';
import { classify } from './operations.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isAssignment, walk } from './syntax.ts';

const METHODS = new Set(['push', 'unshift', 'set', 'add', 'splice', 'assign', 'defineProperty', 'apply', 'call']);

/** What can be ruled out by the text alone, before the checker is asked about every use of a common name. */
export class GrowthSyntax {
  private readonly index: ProgramIndex;
  private readonly appended = new Map<string, boolean>();
  private readonly makers = new Map<ts.Node, boolean>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** False only if no use can add something that outlives the call which made the container. */
  mayGrow(declaration: ContainerDeclaration, symbol: ts.Symbol | undefined): boolean {
    const { kind, root, maker, nameNode } = declaration;
    if (kind === 'string') return this.isAppended(declaration.tail) || this.index.getLocalNames(symbol).length > 0;
    const isLocal = root === 'closure' && maker !== undefined && ts.isIdentifier(nameNode) && !ts.isPropertyAssignment(nameNode.parent);
    return !isLocal || this.growsInside(maker);
  }

  /** A string is a value: only what is done under its own name makes it longer, or under the one that destructuring gives it. */
  private isAppended(tail: string): boolean {
    const known = this.appended.get(tail);
    if (known !== undefined) return known;
    const names = this.index.getNames(tail);
    const found = names.some((name) => ts.isBindingElement(name.parent) || classify(getNamedExpression(name), 'string').kind === 'growth');
    this.appended.set(tail, found);
    return found;
  }

  /** A local outlives its call only through an inner function that adds to it. */
  private growsInside(maker: ts.Node): boolean {
    const known = this.makers.get(maker);
    if (known !== undefined) return known;
    let found = false;
    walk(maker, (node) => {
      found ||= mayAdd(node) && getEnclosingFunction(node) !== maker;
      return !found;
    });
    this.makers.set(maker, found);
    return found;
  }
}

function mayAdd(node: ts.Node): boolean {
  if (isAssignment(node) || ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && METHODS.has(node.expression.name.text);
}
