import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import { getConditions } from '../syntax/conditions.ts';
import { getEnclosingFunction, isFunctionNode, wrapped } from '../syntax/syntax.ts';

/** `if (error) …` in a callback whose first parameter is the error. */
function isOfError({ condition, branch }: { condition: ts.Expression; branch: 'then' | 'else' }): boolean {
  const fn = getEnclosingFunction(condition);
  const first = fn && isFunctionNode(fn) ? fn.parameters[0]?.name.getText() : undefined;
  return branch === 'then' && first !== undefined && /^(?:e|ex|err|error)$/i.test(first) && condition.getText() === first;
}

/** `running.add(controller); controller.signal.addEventListener('abort', () => running.delete(controller))`: what ends well is never aborted. */
function isOfOwnAbort({ expression: callee, arguments: [event] }: ts.CallExpression, key: ts.Expression | undefined): boolean {
  if (!key || !event || !ts.isStringLiteralLike(event) || event.text !== 'abort' || !ts.isPropertyAccessExpression(callee)) return false;
  return callee.name.text === 'addEventListener' && callee.expression.getText() === `${key.getText()}.signal`;
}

/** In a `catch`, or in what is called with an error. */
export function isOnErrorPath({ node, key }: Pick<Access, 'node' | 'key'>): boolean {
  if (getConditions(node).some(isOfError)) return true;
  for (let current: ts.Node = node; current.parent; current = current.parent) {
    if (ts.isCatchClause(current)) return true;
    if (!isFunctionNode(current)) continue;
    const call = wrapped(current).parent;
    if (!ts.isCallExpression(call)) return false;
    const method = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
    if (method === 'catch') return true;
    if (method === 'then') return call.arguments[1] === current;
    const [event] = call.arguments;
    if (isOfOwnAbort(call, key)) return true;
    return /^(?:on|once)$/.test(method) && event !== undefined && ts.isStringLiteralLike(event) && event.text === 'error';
  }
  return false;
}

/** `if (isWrong) { table.delete(key); throw …; }` */
export function isBeforeThrow({ key, node }: Access): boolean {
  if (!key) return false;
  for (let current: ts.Node = node; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    if (ts.isBlock(current) && ts.isIfStatement(current.parent) && current.statements.some(ts.isThrowStatement)) return true;
  }
  return false;
}
