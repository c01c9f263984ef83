import { ts } from 'ts-morph';
import { isExportedName } from '../program/export-names.ts';
import { perIndex } from '../program/per-index.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isConst } from '../syntax/constants.ts';
import { isFallback, unwrap } from '../syntax/syntax.ts';

/** Names of names. */
const MAX_ALIASES = 3;

/**
 * What the program gives a parameter, by calls of its function's name, or of a constant that is another name of it, and by setting it; undefined
 * where the function has no name, is handed on, or is called with a list of arguments.
 */
export const getGivenArguments = perIndex(
  (index: ProgramIndex, parameter: ts.ParameterDeclaration): readonly ts.Expression[] | undefined => {
    const { parent: fn } = parameter;
    const name = fn.name ?? (ts.isVariableDeclaration(fn.parent) ? fn.parent.name : undefined);
    if (!name || !(ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) || parameter.dotDotDotToken) return undefined;
    const given = getGivenByName(index, name, fn.parameters.indexOf(parameter), 0);
    return given && [...getSet(index, parameter), ...given];
  },
);

function getGivenByName(index: ProgramIndex, name: ts.MemberName, position: number, depth: number): ts.Expression[] | undefined {
  const symbol = index.getSymbol(name);
  const found: ts.Expression[] = [];
  for (const use of [...index.getNamesOf(symbol, name.text), ...index.getLocalNames(symbol)]) {
    if (use === name || index.getSymbol(use) !== symbol || isNaming(use)) continue;
    const alias = getAlias(use);
    const given = alias && depth < MAX_ALIASES ? getGivenByName(index, alias, position, depth + 1) : getCallGiven(use, position);
    if (given === undefined) return undefined;
    found.push(...given);
  }
  return found;
}

/** `export const vendorPrefix = getVendorPrefix` */
function getAlias(use: ts.Node): ts.Identifier | undefined {
  const { parent } = use;
  return ts.isVariableDeclaration(parent) && parent.initializer === use && isConst(parent) && ts.isIdentifier(parent.name)
    ? parent.name
    : undefined;
}

function getCallGiven(use: ts.Node, position: number): ts.Expression[] | undefined {
  const named = ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use;
  const call = named.parent;
  const isCall = ts.isCallExpression(call) && call.expression === named;
  if (!isCall || call.arguments.slice(0, position + 1).some(ts.isSpreadElement)) return undefined;
  return call.arguments.slice(position, position + 1);
}

/** `offset = offset || 0` gives it a default. */
function getSet(index: ProgramIndex, { name }: ts.ParameterDeclaration): ts.Expression[] {
  if (!ts.isIdentifier(name)) return [];
  return index.getAssignments(index.getSymbol(name)).map(({ right }) => {
    const value = unwrap(right);
    return isFallback(value) && unwrap(value.left).getText() === name.text ? value.right : value;
  });
}

function isNaming(use: ts.Node): boolean {
  const { parent } = use;
  return (
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isTypeQueryNode(parent) ||
    isExportedName(use)
  );
}
