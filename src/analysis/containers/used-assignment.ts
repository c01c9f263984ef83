import { ts } from 'ts-morph';
import { getEnclosingFunction, isAssignmentTo, wrapped } from '../syntax/syntax.ts';

/**
 * The assignment that makes the container, where it is used at once: `(this.cache ??= {})[key] = value`, or where a local is given it too:
 * `const c = (this.cache ??= {})`, `var c = this.cache = this.cache || {}`.
 */
export function getUsedAssignment(node: ts.Node): ts.Node | undefined {
  const assignment = wrapped(node).parent;
  if (!isAssignmentTo(assignment, wrapped(node))) return undefined;
  const outer = wrapped(assignment);
  const { parent } = outer;
  return ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || isGivenToLocal(parent, outer)
    ? assignment
    : undefined;
}

/** What a variable of a module is given is found as that variable's. */
function isGivenToLocal(parent: ts.Node, value: ts.Node): boolean {
  return ts.isVariableDeclaration(parent) && parent.initializer === value && getEnclosingFunction(parent) !== undefined;
}
