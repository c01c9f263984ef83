import { ts } from 'ts-morph';
import { isAssignmentTo, wrapped } from '../syntax/syntax.ts';

/** `(this.cache ??= {})[key] = value`: the assignment that makes the container, where it is used at once. */
export function getUsedAssignment(node: ts.Node): ts.Node | undefined {
  const assignment = wrapped(node).parent;
  if (!isAssignmentTo(assignment, wrapped(node))) return undefined;
  const { parent } = wrapped(assignment);
  return ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) ? assignment : undefined;
}
