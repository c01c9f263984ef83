import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isNothing } from '../syntax/nothing.ts';
import { isAssignment, unwrap, wrapped, type Assignment } from '../syntax/syntax.ts';
import { isTimeOf } from '../values/clocks.ts';

/**
 * A change of an entry that does not make it the only copy of anything: when it was last used or how long it holds (`entry.usedAt =
 * Date.now()`), its own key, one of `keys`, or a part that was still missing, for every reader alike.
 */
export function isHarmlessChange(index: ProgramIndex, use: ts.Node, keys: ReadonlySet<string>): boolean {
  const assignment = getAssignment(use);
  if (!assignment) return false;
  const [target, value] = [unwrap(assignment.left), unwrap(assignment.right)];
  const isFallback = /^(?:\|\||\?\?)=$/.test(assignment.operatorToken.getText());
  if (!isFallback && assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  if (isTimeOf(index, value) || keys.has(value.getText())) return true;
  // `entry.done = true` is a mark, whoever sets it first.
  return !isMark(value) && (isFallback || isMissing(assignment, target));
}

/** `inner[key] = value`, `inner.set(key, value)`: an entry of an inner table, whose key is no text of the program. */
export function isEntryStore(use: ts.Node): boolean {
  const assignment = getAssignment(use);
  const target = assignment && unwrap(assignment.left);
  if (target) return ts.isElementAccessExpression(target) && !ts.isLiteralExpression(unwrap(target.argumentExpression));
  const call = ts.isCallExpression(use) ? use : wrapped(getNamedExpression(use)).parent.parent;
  const callee = call && ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  return callee !== undefined && ts.isPropertyAccessExpression(callee) && callee.name.text === 'set';
}

/** What changes an entry, or a part of it, that is named at `use`. */
export function getAssignment(use: ts.Node): Assignment | undefined {
  if (isAssignment(use)) return use;
  let current = wrapped(getNamedExpression(use));
  while (
    (ts.isPropertyAccessExpression(current.parent) || ts.isElementAccessExpression(current.parent)) &&
    current.parent.expression === current
  )
    current = wrapped(current.parent);
  return isAssignment(current.parent) && current.parent.left === current ? current.parent : undefined;
}

function isMark(value: ts.Expression): boolean {
  return ts.isLiteralExpression(value) || isNothing(value) || /^(?:true|false)$/.test(value.getText());
}

/** `if (!entry.size) entry.size = …`, `if (entry.size === 0) { entry.size = …; entry.unit = …; }` */
function isMissing(assignment: ts.Node, target: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return false;
  const base = unwrap(target.expression).getText();
  const isPart = (node: ts.Expression): boolean => {
    const part = unwrap(node);
    return (ts.isPropertyAccessExpression(part) || ts.isElementAccessExpression(part)) && unwrap(part.expression).getText() === base;
  };
  return getFacts(assignment)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      if (!ts.isBinaryExpression(condition)) return !holds && isPart(condition);
      const [, negated] = /^([!=])==?$/.exec(condition.operatorToken.getText()) ?? [];
      return negated !== undefined && holds === (negated === '=') && isPart(condition.left) && isMark(unwrap(condition.right));
    });
}
