import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getResults } from '../syntax/results.ts';
import { isAssignment, isAsync, isEmptyContainer, isFallback, unwrap, wrapped } from '../syntax/syntax.ts';
import { isTarget } from '../syntax/writes.ts';
import { isOfPlainText } from './compiled-patterns.ts';
import { isPlainPattern } from './purity-syntax.ts';

const MAX_VARIABLES = 6;

/**
 * Whether an expression only ever gives patterns without `g` and `y`: one written out or compiled of a text, a variable that holds nothing else, what a
 * function of the program makes, also where it keeps them in a table.
 */
export function givesPlainPattern(index: ProgramIndex, node: ts.Expression, seen: ReadonlySet<ts.Symbol> = new Set()): boolean {
  const value = unwrap(node);
  if (seen.size > MAX_VARIABLES) return false;
  if (ts.isRegularExpressionLiteral(value)) return isPlainPattern(value);
  if (isOfPlainText(index, value)) return true;
  const gives = (...parts: readonly ts.Expression[]): boolean => parts.every((part) => givesPlainPattern(index, part, seen));
  if (isAssignment(value)) return value.operatorToken.kind === ts.SyntaxKind.EqualsToken && gives(value.right);
  if (isFallback(value)) return gives(value.left, value.right);
  if (ts.isConditionalExpression(value)) return gives(value.whenTrue, value.whenFalse);
  if (ts.isIdentifier(value)) return holdsPlainPatterns(index, value, seen);
  if (!ts.isCallExpression(value)) return false;
  const table = getAsked(value);
  if (table) return keepsPlainPatterns(index, table, seen);
  const callee = unwrap(value.expression);
  const fn = ts.isIdentifier(callee) ? getFunctionOf(index.getSymbol(callee), (one) => index.has(one)) : undefined;
  if (!fn?.body || isAsync(fn) || fn.asteriskToken || index.getAssignments(index.getSymbol(callee)).length > 0) return false;
  const results = getResults(fn);
  return results.length > 0 && gives(...results);
}

/** A variable: all that is ever put into it. */
function holdsPlainPatterns(index: ProgramIndex, name: ts.Identifier, seen: ReadonlySet<ts.Symbol>): boolean {
  const symbol = index.getSymbol(name);
  // What goes round adds nothing.
  if (symbol && seen.has(symbol)) return true;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return false;
  const assigned = index.getAssignments(symbol);
  const isOther = index.getNamesOf(symbol, name.text).some((use) => {
    const target = wrapped(use);
    if (use === declaration.name || index.getSymbol(use) !== symbol || !isTarget(target)) return false;
    return !(isAssignment(target.parent) && target.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken);
  });
  const values = [...(declaration.initializer ? [declaration.initializer] : []), ...assigned.map(({ right }) => right)];
  const isOwn = !ts.isForOfStatement(declaration.parent.parent) && !ts.isForInStatement(declaration.parent.parent);
  return isOwn && !isOther && values.length > 0 && values.every((value) => givesPlainPattern(index, value, new Set([...seen, symbol])));
}

/** `compiled` of `compiled.get(text)` */
function getAsked({ expression, questionDotToken }: ts.CallExpression): ts.Identifier | undefined {
  const callee = unwrap(expression);
  if (questionDotToken || !ts.isPropertyAccessExpression(callee) || callee.name.text !== 'get') return undefined;
  const table = unwrap(callee.expression);
  return ts.isIdentifier(table) ? table : undefined;
}

/** A `Map` that starts empty, is handed to nobody, and into which nothing else is put. */
function keepsPlainPatterns(index: ProgramIndex, table: ts.Identifier, seen: ReadonlySet<ts.Symbol>): boolean {
  const symbol = index.getSymbol(table);
  if (symbol && seen.has(symbol)) return true;
  const declaration = symbol?.valueDeclaration;
  const made =
    declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
  if (!symbol || !made || !ts.isNewExpression(made) || !isEmptyContainer(made)) return false;
  return index.getNamesOf(symbol, table.text).every((use) => {
    if (index.getSymbol(use) !== symbol || use.parent === declaration) return true;
    const access = wrapped(use).parent;
    const call = access && ts.isPropertyAccessExpression(access) ? access.parent : undefined;
    if (!call || !ts.isCallExpression(call) || call.expression !== access) return false;
    const [, value] = call.arguments;
    const { text } = (access as ts.PropertyAccessExpression).name;
    return (
      /^(?:get|has|delete|clear)$/.test(text) ||
      (text === 'set' && value !== undefined && givesPlainPattern(index, value, new Set([...seen, symbol])))
    );
  });
}
