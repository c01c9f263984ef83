import { ts } from 'ts-morph';
import { getEnclosingFunction, isAssignmentTo, wrapped } from '../syntax/syntax.ts';

/**
 * The assignment that makes the container, where it is used at once: `(this.cache ??= {})[key] = value`, or where a local is given it too:
 * `const c = (this.cache ??= {})`, `var c = this.cache = this.cache || {}`, or a caller gets it: `return (cache ??= {})`, `fill(cache ??= {})`.
 */
export function getUsedAssignment(node: ts.Node): ts.Node | undefined {
  const assignment = wrapped(node).parent;
  if (!isAssignmentTo(assignment, wrapped(node))) return undefined;
  const outer = wrapped(assignment);
  const { parent } = outer;
  const isUsed = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || isGivenToLocal(parent, outer);
  return isUsed || isHandedOn(parent, outer) ? assignment : undefined;
}

/** What a variable of a module is given is found as that variable's. */
function isGivenToLocal(parent: ts.Node, value: ts.Node): boolean {
  return ts.isVariableDeclaration(parent) && parent.initializer === value && getEnclosingFunction(parent) !== undefined;
}

function isHandedOn(parent: ts.Node, value: ts.Node): boolean {
  if (ts.isReturnStatement(parent)) return true;
  if (ts.isArrowFunction(parent)) return parent.body === value;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== value;
}
