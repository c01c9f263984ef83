import { ts } from 'ts-morph';
import { getNamedExpression } from './function-names.ts';
import { getWholeCallee } from '../syntax/callee.ts';
import { isPresenceTest } from '../syntax/looks.ts';
import { isAssignmentTo, isFunctionNode, isUpdate, unwrap, wrapped } from '../syntax/syntax.ts';
import { EQUALITY, getCarried, isAsked } from '../syntax/value-uses.ts';

/**
 * What a use of a function that is no plain call does with it: a call through `call` or `apply`; `undefined` where nobody has the function by
 * it; else `held`.
 */
export function getFunctionUse(use: ts.Node): ts.CallExpression | 'held' | undefined {
  if (isFunctionNode(unwrap(use as ts.Expression))) return 'held';
  const value = getWholeCallee(getNamedExpression(use));
  const { parent } = value;
  // `const Store = require('./store')`: what is done under that name is a use by itself.
  if (ts.isVariableDeclaration(parent) && parent.name === value) return undefined;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === value) return getMemberUse(parent);
  return isAssignmentTo(parent, value) || isTested(getCarried(value)) ? undefined : 'held';
}

/** `store.limit = 5` runs the setter, `store.limit` the getter of that name; `store.limit += 1` both. */
export function getAccessorUse(fn: ts.AccessorDeclaration, use: ts.Node): ts.Node | undefined {
  const value = wrapped(getNamedExpression(use));
  const { parent } = value;
  const isSet = isAssignmentTo(parent, value) || isUpdate(parent);
  const isOnlySet = isAssignmentTo(parent, value) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return (ts.isSetAccessor(fn) ? isSet : !isOnlySet) ? value : undefined;
}

/** `thing instanceof Store`, `Store.parse(text)`, `extends Store`: nobody gets the class by it, to make one. */
export function isOnlyNamed(use: ts.Node): boolean {
  const value = wrapped(use);
  const { parent } = value;
  if (ts.isExpressionWithTypeArguments(parent)) return true;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && parent.right === value;
  return ts.isPropertyAccessExpression(parent) && parent.expression === value && !/^(?:call|apply|bind)$/.test(parent.name.text);
}

/** `read.call(this)`; a property of a function or a static member of a class is not the function. */
function getMemberUse(member: ts.PropertyAccessExpression): ts.CallExpression | 'held' | undefined {
  if (member.name.text === 'bind') return 'held';
  const callee = wrapped(member);
  const call = callee.parent;
  const isCall = /^(?:call|apply)$/.test(member.name.text) && ts.isCallExpression(call) && call.expression === callee;
  return isCall ? call : undefined;
}

/** `if (options.clear)`, `typeof hooks.end === 'function'`, `options.expand === true`. */
function isTested(value: ts.Node): boolean {
  const { parent } = value;
  if (isPresenceTest(value) || isAsked(parent, value) || ts.isTypeOfExpression(parent)) return true;
  if (ts.isDoStatement(parent)) return parent.expression === value;
  if (ts.isForStatement(parent)) return parent.condition === value;
  return ts.isBinaryExpression(parent) && EQUALITY.test(parent.operatorToken.getText());
}

/** Where a name is given; that of `const parse = require('./parse')` in another file stands for the same module. */
export function isNaming(use: ts.Node): boolean {
  const { parent } = use;
  if ((ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent)) && parent.name === use) return true;
  return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isTypeQueryNode(parent) || ts.isNamespaceImport(parent);
}

export function isAssignedTo(use: ts.Node): boolean {
  const outer = wrapped(use);
  return isAssignmentTo(outer.parent, outer);
}
