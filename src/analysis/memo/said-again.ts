import { ts } from 'ts-morph';
import { isConstant } from '../bounds/room.ts';
import { hasText, unwrap, wrapped } from '../syntax/syntax.ts';

/** A stored value that is given back by its text: a constant, or what the next statement makes once more of the same names. */
export function isSaidAgain(value: ts.Expression, store: ts.Node): boolean {
  if (isConstant(value)) return !ts.isRegularExpressionLiteral(value);
  return isMadeOfNames(value) && getReturned(store)?.getText() === value.getText();
}

/** Runs nothing, so that twice in a row gives the same. */
function isMadeOfNames(node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isTemplateExpression(value)) return value.templateSpans.every((span) => isMadeOfNames(span.expression));
  if (ts.isBinaryExpression(value))
    return /^[-+*/]$/.test(value.operatorToken.getText()) && isMadeOfNames(value.left) && isMadeOfNames(value.right);
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isMadeOfNames);
  if (ts.isObjectLiteralExpression(value))
    return value.properties.every((one) => {
      if (ts.isShorthandPropertyAssignment(one)) return true;
      return ts.isPropertyAssignment(one) && hasText(one.name) && isMadeOfNames(one.initializer);
    });
  return ts.isIdentifier(value) || isConstant(value);
}

/** `cache.set(key, { a, b }); return { a, b };` */
function getReturned(store: ts.Node): ts.Expression | undefined {
  const { parent: statement } = wrapped(store);
  if (!ts.isExpressionStatement(statement) || !ts.isBlock(statement.parent)) return undefined;
  const { statements } = statement.parent;
  const next = statements[statements.indexOf(statement) + 1];
  return next && ts.isReturnStatement(next) && next.expression ? unwrap(next.expression) : undefined;
}
