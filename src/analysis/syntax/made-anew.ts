import { ts } from 'ts-morph';
import { isAssignment, isEmptyContainer, isFunctionNode } from './syntax.ts';

/**
 * `state.found = []; … state.found.push(name);`: each run of the function starts with an empty one. `isPartOf`: the functions that run with the
 * one that they are written in.
 */
export function isMadeAnewBefore(site: ts.Node, isPartOf: (fn: ts.Node) => boolean = () => false): boolean {
  if (!ts.isPropertyAccessExpression(site) && !ts.isElementAccessExpression(site) && !ts.isIdentifier(site)) return false;
  const text = site.getText();
  for (let current: ts.Node = site; current.parent && (!isFunctionNode(current) || isPartOf(current)); current = current.parent) {
    if (!ts.isBlock(current.parent)) continue;
    for (const statement of current.parent.statements) {
      if (statement === current) break;
      if (isMaking(statement, text)) return true;
    }
  }
  return false;
}

function isMaking(statement: ts.Statement, text: string): boolean {
  if (!ts.isExpressionStatement(statement) || !isAssignment(statement.expression)) return false;
  const { left, operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && left.getText() === text && isEmptyContainer(right);
}
