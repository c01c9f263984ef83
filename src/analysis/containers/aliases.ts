import { ts } from 'ts-morph';
import { findDeclared } from '../syntax/prototypes.ts';
import { getWholeCallee } from '../syntax/callee.ts';
import { isAssignment, isFunctionNode, isImmediatelyInvoked, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** What compilers hang the methods of a class on it with; it gives the class. */
const CREATE_CLASS = /createClass(?:\d*\.default|\d*)\)?$/i;

/** What a function or class goes by as well, where an expression that names it stands. */
export function getOtherName(expression: ts.Node): ts.Identifier | undefined {
  return getTakenOut(expression) ?? getAlias(expression) ?? getMemberAlias(expression) ?? getReturnedAs(expression);
}

/** `read` of `export const { read } = store;`, a member that a module takes out of what it has made. */
export function isTakenOut(name: ts.Node): boolean {
  return getTakenOut(name) !== undefined;
}

function getTakenOut({ parent }: ts.Node): ts.Identifier | undefined {
  if (!ts.isBindingElement(parent) || !ts.isIdentifier(parent.name) || !ts.isObjectBindingPattern(parent.parent)) return undefined;
  const { parent: variable } = parent.parent;
  const isOfModule = ts.isVariableDeclaration(variable) && ts.isSourceFile(variable.parent.parent.parent);
  return isOfModule && isConst(variable) ? parent.name : undefined;
}

/** `other` of `const other = fn`. */
function getAlias(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== expression || !ts.isIdentifier(parent.name)) return undefined;
  return isConst(parent) ? parent.name : undefined;
}

/**
 * `remove` of `Store.prototype.remove = removeEntry`, `logger.destroy = destroy` of a function or an object that the program makes: whoever has
 * it may call it under that name.
 */
function getMemberAlias(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  if (!isAssignment(parent) || parent.right !== expression || !ts.isPropertyAccessExpression(parent.left)) return undefined;
  const { expression: owner, name } = parent.left;
  const isPrototype = ts.isPropertyAccessExpression(owner) && owner.name.text === 'prototype';
  return (isPrototype || isOwnObject(owner)) && ts.isIdentifier(name) ? name : undefined;
}

function isOwnObject(owner: ts.Expression): boolean {
  const made = ts.isIdentifier(owner) ? findDeclared(owner, owner.text) : undefined;
  if (made && ts.isNewExpression(made)) return ts.isIdentifier(made.expression) && isMaker(findDeclared(made, made.expression.text));
  return isMaker(made) || (made !== undefined && ts.isObjectLiteralExpression(made));
}

function isMaker(made: ts.Node | undefined): boolean {
  return made !== undefined && (isFunctionNode(made) || ts.isClassLike(made));
}

/**
 * `Store` of `var Store = (function () { function Store() {} return Store; })()`, as compilers write a class; `stores.Store` where that is
 * assigned to: what a function that is called at once gives goes by that name.
 */
export function getReturnedAs(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  const isCreated = ts.isCallExpression(parent) && parent.arguments[0] === expression && CREATE_CLASS.test(parent.expression.getText());
  const given = isCreated ? getWholeCallee(parent) : expression;
  const maker = ts.isReturnStatement(given.parent) ? ts.findAncestor(given, isFunctionNode) : undefined;
  if (!maker || !isImmediatelyInvoked(maker)) return undefined;
  const outer = wrapped(maker);
  const call = wrapped(ts.isCallExpression(outer.parent) ? outer.parent : outer.parent.parent);
  const left = getGivenName(call);
  const name = left && ts.isPropertyAccessExpression(left) ? left.name : left;
  return name && ts.isIdentifier(name) ? name : undefined;
}

/** What a variable, or a target that is assigned to, is called where it gets the whole value. */
function getGivenName(value: ts.Node): ts.BindingName | ts.Expression | undefined {
  const { parent } = value;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === value ? parent.name : undefined;
  return isAssignment(parent) && parent.right === value ? parent.left : undefined;
}
