import { ts } from 'ts-morph';
import { unwrap } from './syntax.ts';

/** The container spread or concatenated into the value that is assigned to it: `log = [...log, x]`, `m = { ...m, [k]: v }`. */
export function isGrowingCopy(value: ts.Expression, text: string): boolean {
  const expression = unwrap(value);
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.length > 1 && expression.elements.some((e) => ts.isSpreadElement(e) && e.expression.getText() === text);
  }
  if (ts.isObjectLiteralExpression(expression)) {
    return (
      expression.properties.length > 1 && expression.properties.some((p) => ts.isSpreadAssignment(p) && p.expression.getText() === text)
    );
  }
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    return (
      expression.expression.name.text === 'concat' && expression.expression.expression.getText() === text && expression.arguments.length > 0
    );
  }
  return (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    getLeftmost(expression).getText() === text
  );
}

function getLeftmost(node: ts.Expression): ts.Expression {
  let current = node;
  while (ts.isBinaryExpression(current)) current = current.left;
  return current;
}
