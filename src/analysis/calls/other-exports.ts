import { ts } from 'ts-morph';
import { getDeclaredValue, getFunctionOf } from './function-names.ts';
import { isOfOtherPackage } from '../program/interop.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isCommonJsExports } from '../syntax/syntax.ts';

/** A member that has the name of a function and is something else, though its type does not say so: compiled modules all have a `default`. */
export function isOtherExport(index: ProgramIndex, access: ts.Node, fn: ts.FunctionLikeDeclaration): boolean {
  if (!ts.isPropertyAccessExpression(access)) return false;
  // Where it is not known what a module is, that is a risk by itself.
  if (isOfOtherPackage(index, access)) return true;
  const symbol = index.getSymbol(access.name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !index.has(declaration) || !isOfModule(declaration)) return false;
  const own = getFunctionOf(symbol, (one) => index.has(one));
  if (own) return own !== fn;
  // `exports.default = forwardRef(…)`: what goes into the call is followed there.
  const value = getDeclaredValue(declaration);
  return value !== undefined && (ts.isCallExpression(value) || ts.isNewExpression(value));
}

/** Not a member, of which others may be another form: `exports.x = …`, a variable, a function or a class. */
function isOfModule(declaration: ts.Declaration): boolean {
  if (ts.isVariableDeclaration(declaration) || ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)) return true;
  if (ts.isExportAssignment(declaration)) return true;
  const assigned = ts.isBinaryExpression(declaration) ? declaration.left : declaration;
  return ts.isPropertyAccessExpression(assigned) && isCommonJsExports(assigned);
}
