import { ts } from 'ts-morph';
import { unwrap, wrapped } from './syntax.ts';

/** Through `x ?? y`, `c ? x : y`, `x!`. */
export function getCarried(node: ts.Node): ts.Node {
  let current = wrapped(node);
  for (;;) {
    const { parent } = current;
    const passes =
      (ts.isConditionalExpression(parent) && parent.condition !== current) ||
      (ts.isBinaryExpression(parent) &&
        /^(?:\|\||\?\?|&&)$/.test(parent.operatorToken.getText()) &&
        (parent.right === current || parent.operatorToken.getText() !== '&&'));
    if (!passes) return current;
    current = wrapped(parent);
  }
}

/** Nothing is done with it, or a copy is made. */
export function isHarmless(parent: ts.Node): boolean {
  return ts.isExpressionStatement(parent) || ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent) || ts.isTemplateSpan(parent);
}

/** `value.part`, `value[i]`. */
export function isPart(parent: ts.Node, outer: ts.Node): parent is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer;
}

export function isIdentityTest(test: ts.BinaryExpression, side: ts.Node): boolean {
  if (!/^[=!]==?$/.test(test.operatorToken.getText())) return false;
  const other = unwrap(test.left === side ? test.right : test.left);
  return !/^(?:undefined|null|void 0|true|false)$/.test(other.getText()) && !ts.isLiteralExpression(other);
}
