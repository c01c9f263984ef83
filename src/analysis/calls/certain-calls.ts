import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { isPrivate, isStatic, unwrap } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** No other function is called by that name: not one of an heir, nor one that is put there later. */
export function isCalledForSure(index: ProgramIndex, fn: ts.FunctionLikeDeclaration, callee: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = index.getSymbol(name);
  if (!symbol || getWrites(index, symbol).length > 0) return false;
  if (ts.isMethodDeclaration(fn)) return ts.isPrivateIdentifier(fn.name) || isPrivate(fn) || (isStatic(fn) && isNamedClass(callee));
  return ts.isFunctionDeclaration(fn) || isConst(fn.parent);
}

/** `Keys.of(user)`, and not `this.of(user)`. */
function isNamedClass(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && ts.isIdentifier(unwrap(callee.expression));
}
