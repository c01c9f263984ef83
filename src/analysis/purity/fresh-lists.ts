import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getCallee } from '../syntax/callee.ts';
import { getResults } from '../syntax/results.ts';
import { getEnclosingFunction, isAsync, isEmptyContainer, unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';

/**
 * Whether a call gives a list that nobody else has, nor any part of it: a function of the program pushes primitives, and objects of primitives
 * that it writes out, to a local of its own and returns that.
 */
export function isFreshList(index: ProgramIndex, made: ts.Expression): boolean {
  if (!ts.isCallExpression(made)) return false;
  const callee = getCallee(made);
  const symbol = index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
  const fn = getFunctionOf(symbol, (one) => index.has(one));
  if (!fn?.body || isAsync(fn) || fn.asteriskToken || index.getAssignments(symbol).length > 0) return false;
  const results = getResults(fn).map(unwrap);
  return results.length > 0 && results.every((one) => ts.isIdentifier(one) && isFilledHere(index, one, fn));
}

/** It starts empty, and is only pushed to, asked for its length and returned. */
function isFilledHere(index: ProgramIndex, name: ts.Identifier, fn: ts.FunctionLikeDeclaration): boolean {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || getEnclosingFunction(declaration) !== fn) return false;
  const made = declaration.initializer && unwrap(declaration.initializer);
  if (!made || !ts.isArrayLiteralExpression(made) || !isEmptyContainer(made)) return false;
  return index.getNamesOf(symbol, name.text).every((use) => {
    if (use === declaration.name || index.getSymbol(use) !== symbol) return true;
    const outer = wrapped(use);
    const { parent } = outer;
    if (getEnclosingFunction(use) !== fn) return false;
    if (ts.isReturnStatement(parent)) return true;
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== outer) return false;
    const call = parent.parent;
    if (!ts.isCallExpression(call) || call.expression !== parent) return parent.name.text === 'length' && isAsked(parent);
    return parent.name.text === 'push' && call.arguments.every((one) => isOfPrimitives(index, one));
  });
}

function isAsked(access: ts.Node): boolean {
  const { parent } = wrapped(access);
  return ts.isBinaryExpression(parent) && /^(?:[<>]=?|[=!]==?|[+\-*/%])$/.test(parent.operatorToken.getText());
}

function isOfPrimitives(index: ProgramIndex, part: ts.Expression): boolean {
  const value = unwrap(part);
  if (!ts.isObjectLiteralExpression(value)) return isAll(index.checker.getTypeAtLocation(value), PRIMITIVE);
  return value.properties.every((one) => {
    if (ts.isShorthandPropertyAssignment(one)) return isAll(index.checker.getTypeAtLocation(one.name), PRIMITIVE);
    return ts.isPropertyAssignment(one) && isAll(index.checker.getTypeAtLocation(one.initializer), PRIMITIVE);
  });
}
