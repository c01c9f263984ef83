import { ts } from 'ts-morph';
import { getConditions } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { unwrap } from '../syntax/syntax.ts';

/** `if (process.cwd() !== last) cache = {}`: most programs stay in the directory in which they were started. */
export function isOnChangeOfDirectory(index: ProgramIndex, node: ts.Node): boolean {
  return getConditions(node).some(({ condition }) => {
    const compared = unwrap(condition);
    if (!ts.isBinaryExpression(compared) || !/^[!=]==?$/.test(compared.operatorToken.getText())) return false;
    return [compared.left, compared.right].some((side) => isDirectory(index, side));
  });
}

function isDirectory(index: ProgramIndex, side: ts.Expression): boolean {
  const value = unwrap(side);
  if (ts.isCallExpression(value)) return value.expression.getText() === 'process.cwd';
  const made = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  return made !== undefined && ts.isVariableDeclaration(made) && made.initializer?.getText() === 'process.cwd()';
}
