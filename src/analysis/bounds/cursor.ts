import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import { isAssignment, isUpdate, getScope, isInside, unwrap, walk } from '../syntax/syntax.ts';

/**
 * `steps.splice(at + 1); steps.push(step); at = steps.length - 1;`: drops what was undone, so that the step which is added comes last. Whoever
 * undoes nothing keeps all of them.
 */
export function isCutAtCursor(release: Access, growth: readonly Access[]): boolean {
  const cursor = getCursor(release);
  if (!cursor) return false;
  const scope = getScope(release.node);
  const isFollowed = growth.some(({ node }) => node.pos > release.node.pos && isInside(node, scope));
  return isFollowed && isMovedOn(scope, cursor.getText(), release.site.getText());
}

/** The variable that says where the list is cut: `at` of `steps.slice(0, at + 1)`, `steps.splice(at)`, `steps.length = at`. */
function getCursor({ method, node, value }: Access): ts.Expression | undefined {
  const end =
    method === 'length=' ? value : ts.isCallExpression(node) && method === 'splice' ? node.arguments[0] : getSliceEnd(method, value);
  if (!end) return undefined;
  const cut = unwrap(end);
  const cursor = ts.isBinaryExpression(cut) && ts.isNumericLiteral(cut.right) ? unwrap(cut.left) : cut;
  return ts.isIdentifier(cursor) || ts.isPropertyAccessExpression(cursor) ? cursor : undefined;
}

function getSliceEnd(method: string, value: ts.Expression | undefined): ts.Expression | undefined {
  const call = method === 'reset' && value ? unwrap(value) : undefined;
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'slice')
    return undefined;
  return call.arguments[0]?.getText() === '0' ? call.arguments[1] : undefined;
}

/** `at++`, `at = steps.length - 1`. */
function isMovedOn(scope: ts.Node, cursor: string, list: string): boolean {
  let found = false;
  walk(scope, (node) => {
    if (isUpdate(node)) found ||= node.operator === ts.SyntaxKind.PlusPlusToken && node.operand.getText() === cursor;
    else if (isAssignment(node) && node.left.getText() === cursor)
      found ||= node.operatorToken.getText() === '+=' || node.right.getText().startsWith(`${list}.length`);
    return !found;
  });
  return found;
}
