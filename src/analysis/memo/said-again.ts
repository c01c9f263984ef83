import { ts } from 'ts-morph';
import { isConstant } from '../bounds/room.ts';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isMade } from '../purity/purity-syntax.ts';
import { hasText, isAssignment, unwrap, wrapped } from '../syntax/syntax.ts';
import { isFlat } from '../syntax/type-flags.ts';

/** A stored value that is given back by its text: a constant, or what the next statement makes once more of the same names. */
export function isSaidAgain(value: ts.Expression, store: ts.Node): boolean {
  if (isConstant(value)) return !ts.isRegularExpressionLiteral(value);
  return isMadeOfNames(value) && getReturned(store)?.getText() === value.getText();
}

/** Runs nothing, so that twice in a row gives the same. */
function isMadeOfNames(node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isTemplateExpression(value)) return value.templateSpans.every((span) => isMadeOfNames(span.expression));
  if (ts.isBinaryExpression(value))
    return /^[-+*/]$/.test(value.operatorToken.getText()) && isMadeOfNames(value.left) && isMadeOfNames(value.right);
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isMadeOfNames);
  if (ts.isObjectLiteralExpression(value))
    return value.properties.every((one) => {
      if (ts.isShorthandPropertyAssignment(one)) return true;
      return ts.isPropertyAssignment(one) && hasText(one.name) && isMadeOfNames(one.initializer);
    });
  return ts.isIdentifier(value) || isConstant(value);
}

/** `cache.set(key, { a, b }); return { a, b };` */
function getReturned(store: ts.Node): ts.Expression | undefined {
  const { parent: statement } = wrapped(store);
  if (!ts.isExpressionStatement(statement) || !ts.isBlock(statement.parent)) return undefined;
  const { statements } = statement.parent;
  const next = statements[statements.indexOf(statement) + 1];
  return next && ts.isReturnStatement(next) && next.expression ? unwrap(next.expression) : undefined;
}

/** `names` of `names.slice()`. */
export function getSliced(node: ts.Expression): ts.Identifier | undefined {
  const call = unwrap(node);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'slice')
    return undefined;
  const isWhole = /^0?$/.test(call.arguments.map((one) => one.getText()).join(','));
  const list = unwrap(call.expression.expression);
  return isWhole && ts.isIdentifier(list) ? list : undefined;
}

/** The list of primitives that a memo keeps a copy of, made by the statement before: `names = text.split('.'); cache[text] = names.slice();`. */
export function getCopied(index: ProgramIndex, value: ts.Expression, store: ts.Node): ts.Identifier | undefined {
  const list = getSliced(value);
  const { parent: statement } = wrapped(store);
  if (!list || !ts.isExpressionStatement(statement) || !ts.isBlock(statement.parent)) return undefined;
  const { statements } = statement.parent;
  const made = getSet(index, statements[statements.indexOf(statement) - 1], list);
  return made && isOwnList(index, made) ? list : undefined;
}

/** A lookup of a memo that keeps nothing but such copies. */
export function isOfCopies(index: ProgramIndex, accesses: readonly Access[], node: ts.Expression): boolean {
  if (!accesses.some((one) => one.kind === 'read' && one.via === 'direct' && one.node === unwrap(node))) return false;
  return accesses.every(({ kind, value, node: store }) => kind !== 'growth' || (value && getCopied(index, value, store)));
}

/** What a statement sets a variable to, as the last thing it does. */
function getSet(index: ProgramIndex, statement: ts.Statement | undefined, name: ts.Identifier): ts.Expression | undefined {
  const isIt = (one: ts.Node): boolean => ts.isIdentifier(one) && index.getSymbol(one) === index.getSymbol(name);
  if (statement && ts.isVariableStatement(statement)) {
    const last = statement.declarationList.declarations.at(-1);
    return last && isIt(last.name) ? last.initializer : undefined;
  }
  const set = statement && ts.isExpressionStatement(statement) ? unwrap(statement.expression) : undefined;
  return set && isAssignment(set) && set.operatorToken.kind === ts.SyntaxKind.EqualsToken && isIt(set.left) ? set.right : undefined;
}

/** A list that a method of the language has just made, with nothing in it that a copy would share. */
function isOwnList(index: ProgramIndex, node: ts.Expression): boolean {
  const { checker } = index;
  const made = unwrap(node);
  if (!ts.isCallExpression(made) || !ts.isPropertyAccessExpression(made.expression)) return false;
  const { name, expression } = made.expression;
  const symbol = index.getSymbol(name);
  const type = checker.getTypeAtLocation(made);
  if (!symbol || index.declares(symbol) || !checker.isArrayType(type) || !isFlat(checker, type)) return false;
  return /^(?:reverse|sort)$/.test(name.text) ? isOwnList(index, expression) : isMade(made);
}
