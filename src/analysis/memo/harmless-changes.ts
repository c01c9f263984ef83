import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import { isNothing } from '../syntax/nothing.ts';
import { isAssignment, unwrap, wrapped, type Assignment } from '../syntax/syntax.ts';

/** What gives another answer each time because time goes on. */
export const CLOCK = /(?:Date\.now|performance\.now|process\.hrtime(?:\.bigint)?|new Date)\(\)/;

/**
 * A change of an entry that does not make it the only copy of anything: when it was last used or how long it holds (`entry.usedAt =
 * Date.now()`), its own key, one of `keys`, or a part that was still missing, for every reader alike.
 */
export function isHarmlessChange(use: ts.Node, keys: ReadonlySet<string>): boolean {
  const assignment = isAssignment(use) ? use : getAssignment(use);
  if (!assignment) return false;
  const [target, value] = [unwrap(assignment.left), unwrap(assignment.right)];
  const isFallback = /^(?:\|\||\?\?)=$/.test(assignment.operatorToken.getText());
  if (!isFallback && assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  if (isTime(value) || keys.has(value.getText())) return true;
  // `entry.done = true` is a mark, whoever sets it first.
  return !isMark(value) && (isFallback || isMissing(assignment, target));
}

function getAssignment(use: ts.Node): Assignment | undefined {
  let current = wrapped(getNamedExpression(use));
  while (
    (ts.isPropertyAccessExpression(current.parent) || ts.isElementAccessExpression(current.parent)) &&
    current.parent.expression === current
  )
    current = wrapped(current.parent);
  return isAssignment(current.parent) && current.parent.left === current ? current.parent : undefined;
}

/** `Date.now() + ttl` */
function isTime(value: ts.Expression): boolean {
  const text = value.getText();
  return CLOCK.test(text) && !/[\w$]\(|[[{]/.test(text.replace(CLOCK, ''));
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
