import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getFacts } from './conditions.ts';
import { getNamedExpression } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { type Assignment, getEnclosingFunction, isAssignmentTo, unwrap, wrapped } from './syntax.ts';

/** Assignments to a variable or a field: `closed = …`, `this.closed = …`. */
export function getSettings(index: ProgramIndex, symbol: ts.Symbol, text: string): Assignment[] {
  return index.getNamesOf(symbol, text).flatMap((use) => {
    const target = wrapped(ts.isElementAccessExpression(use.parent) && ts.isIdentifier(use) ? use : getNamedExpression(use));
    return isAssignmentTo(target.parent, target) && index.getSymbol(use) === symbol ? [target.parent] : [];
  });
}

/** Runs only while a flag is on that starts as off, and nobody in the program calls what turns it on. */
export function isSwitchedOnByNobody(index: ProgramIndex, calls: CallGraph, node: ts.Node): boolean {
  return getFacts(node).some(({ condition, holds }) => {
    const flag = getFlag(condition, holds);
    const symbol = flag && index.getSymbol(ts.isPropertyAccessExpression(flag) ? flag.name : flag);
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !index.has(declaration) || !startsAsOff(declaration)) return false;
    const on = getSettings(index, symbol, symbol.name).filter(({ right }) => unwrap(right).kind !== ts.SyntaxKind.FalseKeyword);
    return on.length > 0 && on.every((one) => isCalledByNobody(calls, one));
  });
}

function isCalledByNobody(calls: CallGraph, node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn !== undefined && calls.getReach(fn, true) === 'api';
}

/** The variable or field that has to be true. */
function getFlag(condition: ts.Expression, holds: boolean): ts.Identifier | ts.PropertyAccessExpression | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return getFlag(node.operand, !holds);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && holds)
    return getFlag(node.left, true) ?? getFlag(node.right, true);
  return holds && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) ? node : undefined;
}

/** `let capture = false;`, `private capture = false;` */
function startsAsOff(declaration: ts.Declaration): boolean {
  const isKept = ts.isPropertyDeclaration(declaration) || (ts.isVariableDeclaration(declaration) && !getEnclosingFunction(declaration));
  return isKept && declaration.initializer?.kind === ts.SyntaxKind.FalseKeyword;
}
