import { ts } from 'ts-morph';
import { isExportedName } from '../program/export-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { isAssignmentTo, isEmptyContainer, unwrap, wrapped } from '../syntax/syntax.ts';
import { isTarget } from '../syntax/writes.ts';

/** More are not gone through. */
const MAX_ENTRIES = 20;

export interface Entries {
  readonly all: readonly ts.Expression[];
  /** Put in one by one: what else is done with an entry that was is not looked at. */
  readonly isFilled: boolean;
}

/**
 * All that an entry of a table may be: what is written out in a literal that nobody changes, `const table = { a: 'x', b: 'y' }`, or what is put into
 * one that starts empty and that nobody but its own file can name. Undefined where that is not known.
 */
export function getEntries(index: ProgramIndex, table: ts.Expression): Entries | undefined {
  const name = unwrap(table);
  const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const made = unwrap(declaration.initializer);
  const isFilled = isEmptyContainer(made);
  const all = isFilled ? getPut(index, symbol, declaration) : getWrittenOut(index, symbol, made);
  return all && all.length > 0 && all.length <= MAX_ENTRIES ? { all, isFilled } : undefined;
}

function getWrittenOut(index: ProgramIndex, symbol: ts.Symbol, made: ts.Expression): readonly ts.Expression[] | undefined {
  if (!ts.isObjectLiteralExpression(made) || getWrites(index, symbol).length > 0) return undefined;
  const entries = made.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one.initializer] : []));
  return entries.length === made.properties.length ? entries : undefined;
}

/** Every use puts one entry in, or asks for one. */
function getPut(index: ProgramIndex, symbol: ts.Symbol, { name }: ts.VariableDeclaration): readonly ts.Expression[] | undefined {
  if (isExportedName(name)) return undefined;
  const found: ts.Expression[] = [];
  const isKnown = index.getNamesOf(symbol, symbol.name).every((use) => {
    if (use === name || index.getSymbol(use) !== symbol) return true;
    const entry = getUse(use);
    if (entry !== undefined && entry !== 'asks') found.push(entry);
    return entry !== undefined;
  });
  return isKnown ? found : undefined;
}

/** What a use puts in: `table.set(key, entry)`, `table[key] = entry`. */
function getUse(use: ts.Node): ts.Expression | 'asks' | undefined {
  const outer = wrapped(use);
  const access = outer.parent;
  if (ts.isBinaryExpression(access))
    return access.operatorToken.kind === ts.SyntaxKind.InKeyword && access.right === outer ? 'asks' : undefined;
  if (ts.isElementAccessExpression(access) && access.expression === outer) {
    const target = wrapped(access);
    if (isAssignmentTo(target.parent, target))
      return /^(?:\|\||&&|\?\?)?=$/.test(target.parent.operatorToken.getText()) ? target.parent.right : undefined;
    return ts.isDeleteExpression(target.parent) || !isTarget(target) ? 'asks' : undefined;
  }
  if (!ts.isPropertyAccessExpression(access) || access.expression !== outer) return undefined;
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access) return undefined;
  if (/^(?:get|has|delete|clear)$/.test(access.name.text)) return 'asks';
  const isPut = access.name.text === 'set' && ts.isExpressionStatement(call.parent) && call.arguments.length === 2;
  return isPut ? call.arguments[1] : undefined;
}
