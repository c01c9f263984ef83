import { ts } from 'ts-morph';
import { isFunctionNode, isInside } from './syntax.ts';

/** Nothing on the way from a node to its function may run it again in one run of that, or leave it early. */
export function isRunOnce(node: ts.Node, fn: ts.Node): boolean {
  for (let current = node; current !== fn; current = current.parent)
    if (!current.parent || ts.isIterationStatement(current, false) || ts.isLabeledStatement(current) || isFunctionNode(current))
      return false;
  return true;
}

/** In one run of the function either the node or all of the parts: they are the two branches of an `if`. The node is run once. */
export function isOnOtherWay(node: ts.Node, parts: readonly ts.Node[], fn: ts.Node): boolean {
  for (let current = node; current !== fn && current.parent; current = current.parent) {
    const other = getOtherBranch(current);
    if (other && parts.length > 0 && parts.every((part) => isInside(part, other))) return true;
  }
  return false;
}

function getOtherBranch(branch: ts.Node): ts.Node | undefined {
  const { parent } = branch;
  if (ts.isIfStatement(parent)) {
    if (branch === parent.expression) return undefined;
    return branch === parent.thenStatement ? parent.elseStatement : parent.thenStatement;
  }
  if (!ts.isConditionalExpression(parent) || branch === parent.condition) return undefined;
  return branch === parent.whenTrue ? parent.whenFalse : parent.whenTrue;
}

/** Behind one branch of what `around` decides, or in what it runs in any case: where the node does not run, no part does. */
export function isOnOneWay(node: ts.Node, parts: readonly ts.Node[], around: ts.Node): boolean {
  // One of its clauses may run without the other.
  if (ts.isSwitchStatement(around)) return false;
  let child = node;
  while (child.parent && child.parent !== around) child = child.parent;
  return child.parent === around && parts.every((part) => isInside(part, child));
}
