import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { getScope, isAssignment, isFunctionNode, isInside } from '../syntax/syntax.ts';

/**
 * `delete c[k]; c[k] = v`: moves an entry to the end, takes nothing out. Also a blank that is refilled at once, and
 * `c[k] = c[k].filter(isOther); c[k].push(v)`.
 */
export function isRefill(index: ProgramIndex, release: Access, growth: readonly Access[]): boolean {
  const { key, node } = release;
  if (!key) return false;
  const body = getScope(node);
  return growth.some(
    (access) =>
      (isSame(index, key, access.key) || isOfEntry(release, access)) &&
      access.node.pos > node.pos &&
      isInside(access.node, body) &&
      !isAlternative(node, access.node) &&
      !isConditional(node, access.node),
  );
}

/** It adds to the entry of which the release kept a part. */
function isOfEntry({ method, node }: Access, { via, site }: Access): boolean {
  return method === 'filter' && via === 'nested' && isAssignment(node) && node.left.getText() === site.getText();
}

/** The same text; of two variables of one name, the same one. */
function isSame(index: ProgramIndex, one: ts.Expression, other: ts.Expression | undefined): boolean {
  if (one.getText() !== other?.getText()) return false;
  return !ts.isIdentifier(one) || index.getSymbol(one) === index.getSymbol(other);
}

/** Where one runs the other does not: in another case of one `switch`, or in the `catch` of its `try`. */
function isAlternative(node: ts.Node, other: ts.Node): boolean {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isCaseBlock(parent) && isInside(other, parent)) return !isInside(other, current);
    if (ts.isTryStatement(parent) && current === parent.tryBlock && parent.catchClause && isInside(other, parent.catchClause)) return true;
  }
  return false;
}

/** Whether `node` runs under a condition that `other` does not run under. */
function isConditional(node: ts.Node, other: ts.Node): boolean {
  const own = getConditions(node);
  const others = new Map(getConditions(other).map(({ condition, branch }) => [condition, branch]));
  // The two sides of one `if`: a toggle, a count that goes down.
  if (own.some(({ condition, branch }) => others.has(condition) && others.get(condition) !== branch)) return true;
  return own.some(({ condition }) => !others.has(condition)) && hasExit(node);
}

/** The branch leaves the function, so what follows does not run. */
function hasExit(node: ts.Node): boolean {
  for (let current: ts.Node = node; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    if (ts.isBlock(current) && current.statements.some((statement) => ts.isReturnStatement(statement) || ts.isThrowStatement(statement)))
      return true;
  }
  return false;
}
