import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { type Assignment, isAssignmentTo, isUpdate, wrapped } from '../syntax/syntax.ts';

/** What sets a variable or a field, found once: a bundle asks for the counter of each of thousands of entries. */
interface Settings {
  readonly assignments: readonly Assignment[];
  readonly counted: readonly ts.Node[];
}

/** A program of fewer files has the same symbols, and fewer places that set them. */
const known = new WeakMap<ProgramIndex, Map<ts.Symbol, Map<string, Settings>>>();

/** Assignments to a variable or a field: `closed = …`, `this.closed = …`. */
export function getSettings(index: ProgramIndex, symbol: ts.Symbol, text: string): readonly Assignment[] {
  return getAll(index, symbol, text).assignments;
}

/** The names of `next++`. */
export function getCounted(index: ProgramIndex, symbol: ts.Symbol, text: string): readonly ts.Node[] {
  return getAll(index, symbol, text).counted;
}

function getAll(index: ProgramIndex, symbol: ts.Symbol, text: string): Settings {
  const ofIndex = known.get(index) ?? new Map<ts.Symbol, Map<string, Settings>>();
  known.set(index, ofIndex);
  const ofSymbol = ofIndex.get(symbol) ?? new Map<string, Settings>();
  ofIndex.set(symbol, ofSymbol);
  const settings = ofSymbol.get(text) ?? findAll(index, symbol, text);
  ofSymbol.set(text, settings);
  return settings;
}

function findAll(index: ProgramIndex, symbol: ts.Symbol, text: string): Settings {
  const names = index.getNamesOf(symbol, text);
  const assignments = names.flatMap((use) => {
    const target = wrapped(ts.isElementAccessExpression(use.parent) && ts.isIdentifier(use) ? use : getNamedExpression(use));
    return isAssignmentTo(target.parent, target) && index.getSymbol(use) === symbol ? [target.parent] : [];
  });
  const isCount = (use: ts.Node): boolean => isUpdate(wrapped(getNamedExpression(use)).parent) && index.getSymbol(use) === symbol;
  return { assignments, counted: names.filter(isCount) };
}
