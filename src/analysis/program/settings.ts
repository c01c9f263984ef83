import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { type Assignment, isAssignmentTo, isUpdate, wrapped } from '../syntax/syntax.ts';

/** Assignments to a variable or a field: `closed = …`, `this.closed = …`. */
export function getSettings(index: ProgramIndex, symbol: ts.Symbol, text: string): Assignment[] {
  return index.getNamesOf(symbol, text).flatMap((use) => {
    const target = wrapped(ts.isElementAccessExpression(use.parent) && ts.isIdentifier(use) ? use : getNamedExpression(use));
    return isAssignmentTo(target.parent, target) && index.getSymbol(use) === symbol ? [target.parent] : [];
  });
}

/** The names of `next++`. */
export function getCounted(index: ProgramIndex, symbol: ts.Symbol, text: string): readonly ts.Node[] {
  const isCount = (use: ts.Node): boolean => isUpdate(wrapped(getNamedExpression(use)).parent) && index.getSymbol(use) === symbol;
  return index.getNamesOf(symbol, text).filter(isCount);
}
