import { ts } from 'ts-morph';
import { getFunctionOf, getNamedExpression } from '../calls/function-names.ts';
import { getResults } from '../syntax/results.ts';
import { getRun } from '../program/load-order.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isMade } from './purity-syntax.ts';
import { getCallee } from '../syntax/callee.ts';
import { getEnclosingFunction, isAsync, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, getMembers, isAll, isFlat } from '../syntax/type-flags.ts';
import { isTarget } from '../syntax/writes.ts';

/**
 * A primitive, or what its own declaration made: not another name for something that is reached elsewhere as well, nor `pattern.lastIndex`, where
 * whoever ran the pattern last has left it.
 */
export function isOfItsOwn(index: ProgramIndex, node: ts.Identifier, declaration: ts.Declaration): boolean {
  if (isAskedForPlace(wrapped(getNamedExpression(node)))) return false;
  const type = index.checker.getTypeAtLocation(node);
  if (getMembers(type).every((member) => member.flags & PRIMITIVE)) return true;
  return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && isNew(index, declaration.initializer);
}

/** `pattern.lastIndex`, `pattern['lastIndex']`, `const { lastIndex } = pattern` */
function isAskedForPlace(pattern: ts.Node): boolean {
  const { parent } = pattern;
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name))
    return parent.name.elements.some((one) => (one.propertyName ?? one.name).getText() === 'lastIndex');
  const isPlace = ts.isPropertyAccessExpression(parent)
    ? parent.name.text === 'lastIndex'
    : ts.isElementAccessExpression(parent) && /^['"]lastIndex['"]$/.test(parent.argumentExpression.getText());
  return isPlace && !isTarget(wrapped(parent));
}

/** An expression whose value has no other name: a literal, a function, a `new`. */
export function isNew(index: ProgramIndex, node: ts.Expression): boolean {
  const made = unwrap(node);
  if (ts.isCallExpression(made) && made.expression.getText() === 'Object.freeze' && made.arguments[0]) return isLiteral(made.arguments[0]);
  if (ts.isCallExpression(made) && made.expression.getText() === 'RegExp') return true;
  if (ts.isNewExpression(made)) return !isView(index, made);
  if (ts.isCallExpression(made) && isTableOfFunction(index, made)) return true;
  return isLiteral(made) || isFunctionNode(made) || (isMade(made) && !isIterator(made));
}

/**
 * A call that gives a list or table of primitives which nobody else has: a function of the program fills a local of its own and returns it.
 * What is put into another kind of table may be changed by whoever has that.
 */
function isTableOfFunction(index: ProgramIndex, call: ts.CallExpression): boolean {
  const { checker } = index;
  if (!isFlat(checker, checker.getTypeAtLocation(call))) return false;
  const callee = getCallee(call);
  const symbol = index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
  const fn = getFunctionOf(symbol, (one) => index.has(one));
  if (!fn?.body || isAsync(fn) || fn.asteriskToken || !ts.isBlock(fn.body) || index.getAssignments(symbol).length > 0) return false;
  const results = getResults(fn).map(unwrap);
  return (
    results.length > 0 && results.every((one) => isMade(one) || isOfEntries(one) || (ts.isIdentifier(one) && isKeptHere(index, one, fn)))
  );
}

/** A local that is made here and set once, and that nothing but this run has: it is only in front of its parts, or returned. */
function isKeptHere(index: ProgramIndex, name: ts.Identifier, fn: ts.FunctionLikeDeclaration): boolean {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || getEnclosingFunction(declaration) !== fn) return false;
  if (!declaration.initializer || !isMade(declaration.initializer)) return false;
  return index.getNamesOf(symbol, name.text).every((use) => {
    if (use === declaration.name || index.getSymbol(use) !== symbol) return true;
    const outer = wrapped(use);
    const { parent } = outer;
    if (isTarget(outer) || getRun(index, use) !== fn) return false;
    const isFront = (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer;
    return isFront ? !handsOver(parent) : ts.isReturnStatement(parent) || isAskedFor(parent, outer);
  });
}

/** `table.forEach((value, key, all) => …)`, `list.sort()`: the callback gets all of it, and what comes out may be the same. */
function handsOver(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  const { parent } = wrapped(access);
  if (!ts.isCallExpression(parent) || parent.expression !== wrapped(access)) return false;
  if (!ts.isPropertyAccessExpression(access)) return true;
  const { text } = access.name;
  const isDropped = ts.isExpressionStatement(wrapped(parent).parent);
  return !(/^(?:get|has|push|delete|includes|indexOf)$/.test(text) || (isDropped && /^(?:set|add)$/.test(text)));
}

function isOfEntries(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === 'Object.fromEntries';
}

/** `name in table` */
function isAskedFor(parent: ts.Node, outer: ts.Node): boolean {
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword && parent.right === outer;
}

/** `new Uint8Array(buffer)`: who has the buffer can change it. */
function isView(index: ProgramIndex, { expression, arguments: given }: ts.NewExpression): boolean {
  const [source] = given ?? [];
  if (!source || !/^(?:\w+Array|DataView)$/.test(expression.getText()) || expression.getText() === 'Array') return false;
  const type = index.checker.getTypeAtLocation(source);
  return !isAll(type, ts.TypeFlags.NumberLike) && !index.checker.isArrayLikeType(type);
}

function isLiteral(node: ts.Expression): boolean {
  const value = unwrap(node);
  return ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value) || ts.isRegularExpressionLiteral(value);
}

/** `list.values()`: it remembers where it is. */
function isIterator(made: ts.Expression): boolean {
  const callee = ts.isCallExpression(made) ? made.expression : undefined;
  if (!callee || !ts.isPropertyAccessExpression(callee)) return false;
  return /^(?:keys|entries|values)$/.test(callee.name.text) && callee.expression.getText() !== 'Object';
}
