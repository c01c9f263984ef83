import { ts } from 'ts-morph';
import { isAssignment, isFunctionNode, unwrap, walk } from './syntax.ts';

/** The statement that holds the node. */
export function getStatement(node: ts.Node): ts.Statement | undefined {
  for (let current: ts.Node | undefined = node; current; current = current.parent) {
    if (ts.isStatement(current) && !ts.isBlock(current)) return current;
    if (isFunctionNode(current)) return undefined;
  }
  return undefined;
}

/** Whether what begins with one statement comes to another one of its list: nothing up to there leaves, waits or calls what may throw. */
export function isReached(first: ts.Statement | undefined, last: ts.Statement | undefined): boolean {
  if (!first || !last || first.parent !== last.parent) return false;
  const { statements } = first.parent as ts.Node & { readonly statements?: readonly ts.Statement[] };
  const [start, end] = [statements?.indexOf(first) ?? -1, statements?.indexOf(last) ?? -1];
  return (
    start >= 0 && end >= start && (statements ?? []).slice(start, end).every((one) => (one === first && isMaking(one)) || !mayEnd(one))
  );
}

/** `const room = new Room();`, `super();`: where it throws, there is no instance. */
function isMaking(statement: ts.Statement): boolean {
  const expression = ts.isExpressionStatement(statement) ? unwrap(statement.expression) : undefined;
  if (expression && ts.isCallExpression(expression)) return expression.expression.kind === ts.SyntaxKind.SuperKeyword;
  const value = isAssignment(expression)
    ? expression.right
    : ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1
      ? statement.declarationList.declarations[0]?.initializer
      : undefined;
  return value !== undefined && ts.isNewExpression(unwrap(value));
}

/** What stands behind it may not run: it leaves, waits, or calls something that may throw. */
export function mayEnd(statement: ts.Node): boolean {
  let found = false;
  const look = (node: ts.Node): boolean => {
    found ||=
      ts.isReturnStatement(node) ||
      ts.isThrowStatement(node) ||
      ts.isBreakOrContinueStatement(node) ||
      ts.isAwaitExpression(node) ||
      ts.isYieldExpression(node) ||
      ts.isCallExpression(node) ||
      ts.isNewExpression(node);
    return !found && !isFunctionNode(node);
  };
  if (look(statement)) walk(statement, look);
  return found;
}
