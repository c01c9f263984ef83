import { ts } from 'ts-morph';
import { isOwnFallback, type Access, type Container } from '../containers/containers.ts';
import { getMadeByCallee } from './made-by-callee.ts';
import { isTallying } from './tallies.ts';
import { isDebugLine } from '../program/debug-lines.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { decidesOnly, isInterrupted, leavesAfter } from '../syntax/miss-flow.ts';
import { getReceiver, getScope, isAssignment, isFallback, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

/** A read that takes a miss for its answer. */
export const LEFT_OPEN = 'reads it without making the entry on a miss';

function keyText(key: ts.Expression): string {
  return unwrap(key).getText();
}

/** Whether what reads a memo makes the entry again where it is gone. */
export class MemoShape {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /**
   * Why a read would notice that its entry is gone; undefined when it recomputes. Judged in the function of the read alone, and in the one
   * that it calls on a miss: accessors are not followed, what they return may be relied on.
   */
  getIntolerance(read: Access, container: Container): string | undefined {
    const scope = getScope(read.node);
    if (!read.key) return 'reads a fixed key';
    const text = keyText(read.key);
    const stores = container.accesses.filter((access) => access.kind === 'growth' && access.key && getScope(access.node) === scope);
    const own = stores.filter((access) => access.key && keyText(access.key) === text);
    if (own.some((access) => isInside(read.node, access.node) || isOwnFallback(access))) return undefined;
    if (stores.length === 0) return getMadeByCallee(this.index, container) ? undefined : LEFT_OPEN;
    if (this.isThrownFor(read)) return 'throws on what it finds or misses';
    if (this.hasPlaceholder(stores)) return 'is behind a placeholder, which guards against recursion';
    if (read.kind === 'test')
      return this.hasRead(container, scope) && decidesOnly(read.node) ? undefined : 'asks whether it was there before';
    const isAsked = isTested(read.node) || this.isVariableTested(read.node) || this.isGuarded(read, container, text);
    if (isAsked || own.some((access) => isFallbackOf(read.node, access.node) || this.isEnsured(read.node, access.node, scope)))
      return undefined;
    return LEFT_OPEN;
  }

  /** Two stores of one key one after the other: the first stands in for the second while that is made. */
  private hasPlaceholder(stores: readonly Access[]): boolean {
    return stores.some((first) =>
      stores.some((second) => isSameKey(first, second) && first.node.end < second.node.pos && !leavesAfter(first.node)),
    );
  }

  /** A test alone, without the value being taken in the same function, is the answer to a question. */
  private hasRead(container: Container, scope: ts.Node): boolean {
    return container.accesses.some((access) => access.kind === 'read' && access.via !== 'nested' && getScope(access.node) === scope);
  }

  /** An error hangs on the lookup: `if (c.has(k)) throw …`, `const v = c.get(k); if (!v) throw …`. */
  private isThrownFor(read: Access): boolean {
    const condition = getOuterIf(read.node) ?? this.getVariableIf(read.node);
    return condition !== undefined && [condition.thenStatement, condition.elseStatement].some((branch) => branch && throws(branch));
  }

  private getVariableIf(read: ts.Node): ts.IfStatement | undefined {
    const name = getReceiver(read);
    const symbol = name && this.index.getSymbol(name);
    if (!name || !symbol) return undefined;
    for (const use of this.index.getNamesOf(symbol, name.text)) {
      const found = use.pos > read.pos && this.index.getSymbol(use) === symbol ? getOuterIf(use) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** `const v = c.get(k); if (v === undefined) …`: the variable is asked before it is used. */
  private isVariableTested(read: ts.Node): boolean {
    const name = getReceiver(read);
    if (!name) return false;
    const symbol = this.index.getSymbol(name);
    const uses = this.index
      .getNamesInFile(name.text, read.getSourceFile())
      .filter((use) => use.pos > read.pos && this.index.getSymbol(use) === symbol && getScope(use) === getScope(read));
    const [first] = uses.toSorted((a, b) => a.pos - b.pos);
    return first !== undefined && isTested(first);
  }

  /** The read runs only where a test of the same key has just said yes. */
  private isGuarded(read: Access, container: Container, text: string): boolean {
    const tests = container.accesses.filter(
      (access) => access.key && keyText(access.key) === text && (access.kind === 'test' || isTested(access.node)),
    );
    return getConditions(read.node).some(({ condition, branch }) =>
      tests.some(
        (test) =>
          isInside(test.node, condition) &&
          !this.isInterrupted(test.node, read.node, getScope(read.node)) &&
          branch === (isNegated(test.node, condition) ? 'else' : 'then'),
      ),
    );
  }

  /** The entry was made earlier in the same function, and nothing ran in between that could evict it. */
  private isEnsured(read: ts.Node, growth: ts.Node, scope: ts.Node): boolean {
    return growth.pos < read.pos && !this.isInterrupted(growth, read, scope) && isOnPath(growth, read);
  }

  private isInterrupted(from: ts.Node, to: ts.Node, scope: ts.Node): boolean {
    return isInterrupted(from, to, scope, (one) => isTallying(this.index, one) || isDebugLine(this.index, one));
  }
}

function isSameKey(first: Access, second: Access): boolean {
  return first.key !== undefined && second.key !== undefined && keyText(first.key) === keyText(second.key);
}

/** The `if` whose condition a node is part of, also from within an arrow function there: not the `getIf` of conditions.ts. */
function getOuterIf(node: ts.Node): ts.IfStatement | undefined {
  for (let current = node; current.parent && !ts.isStatement(current); current = current.parent) {
    if (ts.isIfStatement(current.parent)) return current.parent.expression === current ? current.parent : undefined;
  }
  return undefined;
}

/** The branch itself ends in a `throw`, not a computation within it that may fail. */
function throws(branch: ts.Statement): boolean {
  const last = ts.isBlock(branch) ? branch.statements.at(-1) : branch;
  return last !== undefined && ts.isThrowStatement(last);
}

/** Used as a condition: of `if`, `?:`, `!`, `&&`, `||`, `??`, or compared with nothing. */
export function isTested(node: ts.Node): boolean {
  const outer = wrapped(node);
  const parent = outer.parent;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === outer;
  if (ts.isConditionalExpression(parent)) return parent.condition === outer;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isTypeOfExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return false;
  if (isAssignment(parent))
    return parent.left === outer && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken
      ? true
      : parent.right === outer && isTested(parent);
  const operator = parent.operatorToken.getText();
  // `if (isOn && c.get(k))`: what decides about the right side decides no less by it.
  if (/^(?:&&|\|\||\?\?)$/.test(operator)) return parent.left === outer || (operator !== '??' && isTested(parent));
  const other = parent.left === outer ? parent.right : parent.left;
  return /^[=!]==?$/.test(operator) && /^(?:undefined|null|void 0|'undefined'|"undefined")$/.test(other.getText());
}

/** `c.get(k) ?? make()` where the growth is in the right side. */
function isFallbackOf(read: ts.Node, growth: ts.Node): boolean {
  const outer = wrapped(read);
  return (
    isFallback(outer.parent) && outer.parent.left === outer && (isInside(growth, outer.parent.right) || isInside(outer.parent, growth))
  );
}

function isNegated(test: ts.Node, condition: ts.Node): boolean {
  let negated = false;
  for (let current = test; current !== condition && current.parent; current = current.parent) {
    if (ts.isPrefixUnaryExpression(current.parent) && current.parent.operator === ts.SyntaxKind.ExclamationToken) negated = !negated;
    if (ts.isBinaryExpression(current.parent) && /^===?$/.test(current.parent.operatorToken.getText())) negated = !negated;
  }
  return negated;
}

/** The growth's block, or the `if` that makes the entry only when it is missing, stands before the read. */
function isOnPath(growth: ts.Node, read: ts.Node): boolean {
  for (let current = growth; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    if (isInside(read, current.parent))
      return (
        !ts.isConditionalExpression(current.parent) && !ts.isCaseClause(current.parent) && !isOtherBranch(current, current.parent, read)
      );
  }
  return true;
}

function isOtherBranch(child: ts.Node, parent: ts.Node, read: ts.Node): boolean {
  if (!ts.isIfStatement(parent)) return false;
  const other = child === parent.thenStatement ? parent.elseStatement : parent.thenStatement;
  return other !== undefined && isInside(read, other);
}
