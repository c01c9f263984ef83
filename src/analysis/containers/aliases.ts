import { ts } from 'ts-morph';
import { findDeclared } from '../syntax/prototypes.ts';
import { isAssignment, isFunctionNode } from '../syntax/syntax.ts';

/** `other` of `const other = fn`. */
export function getAlias(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== expression || !ts.isIdentifier(parent.name)) return undefined;
  return parent.parent.flags & ts.NodeFlags.Const ? parent.name : undefined;
}

/**
 * `remove` of `Store.prototype.remove = removeEntry`, `logger.destroy = destroy` of a function or an object that the program makes: whoever has
 * it may call it under that name.
 */
export function getMemberAlias(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  if (!isAssignment(parent) || parent.right !== expression || !ts.isPropertyAccessExpression(parent.left)) return undefined;
  const { expression: owner, name } = parent.left;
  const isPrototype = ts.isPropertyAccessExpression(owner) && owner.name.text === 'prototype';
  return (isPrototype || isOwnObject(owner)) && ts.isIdentifier(name) ? name : undefined;
}

function isOwnObject(owner: ts.Expression): boolean {
  const made = ts.isIdentifier(owner) ? findDeclared(owner, owner.text) : undefined;
  return made !== undefined && (isFunctionNode(made) || ts.isClassLike(made) || ts.isObjectLiteralExpression(made));
}
