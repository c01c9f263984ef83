import { ts } from 'ts-morph';
import { leaves } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isFunctionNode, isStatic, walkFrom } from '../syntax/syntax.ts';

/** `if (started) return;`, `instance ??= new Instance()`: behind a variable or a static field that remembers it. */
export function isOnce(index: ProgramIndex, node: ts.Node): boolean {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isIfStatement(parent) && parent.expression !== current && remembers(index, parent.expression)) return true;
    if (ts.isConditionalExpression(parent) && parent.condition !== current && remembers(index, parent.condition)) return true;
    if (ts.isBinaryExpression(parent) && parent.right === current && isShortCircuit(parent) && remembers(index, parent.left)) return true;
    if (!ts.isBlock(parent)) continue;
    const before = parent.statements.slice(0, parent.statements.indexOf(current as ts.Statement));
    if (before.some((one) => ts.isIfStatement(one) && leaves(one.thenStatement) && remembers(index, one.expression))) return true;
  }
  return false;
}

/** Asks something that outlives the call, and may change. */
function remembers(index: ProgramIndex, condition: ts.Expression): boolean {
  let found = false;
  walkFrom(condition, (node) => {
    if (!ts.isIdentifier(node)) return;
    const declaration = index.getSymbol(node)?.valueDeclaration;
    if (!declaration) return;
    const isStaticField = ts.isPropertyDeclaration(declaration) && isStatic(declaration);
    const isVariable = ts.isVariableDeclaration(declaration) && !(declaration.parent.flags & ts.NodeFlags.Const);
    if (isStaticField || (isVariable && getEnclosingFunction(declaration) !== getEnclosingFunction(condition))) found = true;
  });
  return found;
}

function isShortCircuit({ operatorToken }: ts.BinaryExpression): boolean {
  return /^(?:\?\?|\|\||&&)=?$/.test(operatorToken.getText());
}
