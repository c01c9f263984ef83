import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';

/** `text.replace(pattern, to)`: nothing but a look, or a call; a class of the program may have a method of that name. */
export function isTextArgument(index: ProgramIndex, { expression }: ts.CallExpression, argument: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression === argument || index.declares(index.getSymbol(expression.name)))
    return false;
  return /^(?:replace|replaceAll|split|match|matchAll|search)$/.test(expression.name.text);
}

/** Goes through it, or looks at it, without handing it on. */
export function isLook(parent: ts.Node): boolean {
  return (
    ts.isForOfStatement(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isExpressionStatement(parent)
  );
}

/** Only whether it is there is asked: `if (rule)`, `rule ? a : b`, `!rule`, `rule && rule.to`, `rule === undefined`. */
export function isPresenceTest(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.getText();
  if (operator === '&&') return parent.left === node;
  const other = parent.left === node ? parent.right : parent.left;
  return /^[=!]==?$/.test(operator) && /^(?:undefined|null|void 0)$/.test(other.getText());
}
