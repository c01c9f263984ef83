import { ts } from 'ts-morph';
import { isGivenField } from '../calls/given-fields.ts';
import { getOverride } from '../calls/overrides.ts';
import type { Stability } from '../memo/stability.ts';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isLocal, isMade } from './purity-syntax.ts';
import { getEnclosingFunction, isDecorated, isFunctionNode, isStatic, unwrap, wrapped } from '../syntax/syntax.ts';
import { getMember } from '../syntax/value-uses.ts';
import { isTarget } from '../syntax/writes.ts';

/** `this` of the function itself, not of one in it. */
export function isOwnThis(node: ts.Node, scope: ts.Node): boolean {
  const value = unwrap(node as ts.Expression);
  if (value.kind !== ts.SyntaxKind.ThisKeyword) return false;
  let fn = value.parent;
  while (fn && (ts.isArrowFunction(fn) || !(isFunctionNode(fn) || ts.isClassLike(fn)))) fn = fn.parent;
  return fn === scope || (ts.isClassLike(scope) && fn === scope);
}

/**
 * A method that is called on an instance which this run has made, and which nobody else has: `new Parser(text).parse()`. What it sets on
 * the instance is gone when the run ends.
 */
export function isOfOwnInstance(index: ProgramIndex, run: ts.Node, callee: ts.Expression, fn: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !isMethod(fn)) return false;
  const receiver = unwrap(callee.expression);
  if (isNewOfOne(index, receiver)) return true;
  if (!ts.isIdentifier(receiver) || !isLocal(index, run, receiver)) return false;
  const symbol = index.getSymbol(receiver);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  if (!isNewOfOne(index, unwrap(declaration.initializer))) return false;
  return index.getNamesOf(symbol, symbol.name).every((use) => use === declaration.name || index.getSymbol(use) !== symbol || isRead(use));
}

function isRead(use: ts.Node): boolean {
  const member = getMember(use);
  return member !== undefined && !isTarget(wrapped(member));
}

/** `text(…) {}` and `get text() {}` of a class, `Parser.prototype.text = function (…) {}` */
export function isMethod(fn: ts.Node): boolean {
  if (ts.isMethodDeclaration(fn) || ts.isGetAccessorDeclaration(fn)) return ts.isClassLike(fn.parent) && !isStatic(fn);
  const { parent } = wrapped(fn);
  const left = ts.isFunctionExpression(fn) && ts.isBinaryExpression(parent) ? parent.left : undefined;
  return left !== undefined && ts.isPropertyAccessExpression(left) && left.expression.getText().endsWith('.prototype');
}

/** Of a class that extends none: every field is its own. */
function isNewOfOne(index: ProgramIndex, node: ts.Expression): boolean {
  if (!ts.isNewExpression(node)) return false;
  const callee = unwrap(node.expression);
  const declaration = index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee)?.valueDeclaration;
  if (!declaration || !index.has(declaration)) return false;
  if (ts.isClassLike(declaration)) return !declaration.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return isFunctionNode(declaration);
}

/** A field that the making of an instance sets, so that nothing of a prototype shows through; `scope` is a method or the maker. */
export function isFieldOfMaker(index: ProgramIndex, { expression, name }: ts.PropertyAccessExpression, scope: ts.Node): boolean {
  if (!isOwnThis(expression, scope)) return false;
  const symbol = index.getSymbol(name);
  const isDeclared = symbol?.declarations?.some((one) => ts.isParameter(one) || (isField(one) && one.initializer !== undefined));
  return isDeclared === true || getSettings(index, name).some(({ fn }) => fn !== undefined && isMakerOf(index, fn, scope));
}

/** `this.tokens` of a field that is set to nothing but lists and tables that are made there. */
export function isFreshField(index: ProgramIndex, node: ts.Expression, scope: ts.Node): boolean {
  const access = unwrap(node);
  if (!ts.isPropertyAccessExpression(access) || !isOwnThis(access.expression, scope)) return false;
  const made = (index.getSymbol(access.name)?.declarations ?? []).flatMap((one) =>
    isField(one) && one.initializer ? [one.initializer] : [],
  );
  const values = [...made, ...getSettings(index, access.name).map(({ value }) => value)];
  return values.length > 0 && values.every(isMade);
}

function isField(node: ts.Node): node is ts.PropertyDeclaration {
  return ts.isPropertyDeclaration(node) && !isStatic(node);
}

function getSettings(index: ProgramIndex, name: ts.MemberName): { value: ts.Expression; fn: ts.Node | undefined }[] {
  return index
    .getFieldAssignments(index.getSymbol(name), name.text)
    .map((one) => ({ value: one.right, fn: isOwnThisAccess(one.left) ? getEnclosingFunction(one) : undefined }));
}

function isOwnThisAccess(left: ts.Expression): boolean {
  const access = unwrap(left);
  return ts.isPropertyAccessExpression(access) && unwrap(access.expression).kind === ts.SyntaxKind.ThisKeyword;
}

/** The constructor of the class of a method, `Parser` of `Parser.prototype.text = function () {}`. */
function isMakerOf(index: ProgramIndex, fn: ts.Node, scope: ts.Node): boolean {
  if (fn === scope) return !isMethod(scope);
  if (ts.isConstructorDeclaration(fn)) return fn.parent === scope.parent;
  const { parent } = wrapped(scope);
  const left = ts.isBinaryExpression(parent) ? parent.left : undefined;
  const owner =
    left && ts.isPropertyAccessExpression(left) && ts.isPropertyAccessExpression(left.expression) ? left.expression.expression : undefined;
  return owner !== undefined && getFunctionOf(index.getSymbol(owner), (one) => index.has(one)) === fn;
}

/** A member that something else than its name may set, or stand for. */
export function isOpenMember(index: ProgramIndex, stability: Stability, member: ts.Declaration): boolean {
  const isSet = isDecorated(member) || stability.getWriteAtLarge(member) !== undefined;
  return isSet || getOverride(index, member) !== undefined || isGivenField(index, member);
}
