import { ts } from 'ts-morph';
import { isAssignment } from '../syntax/syntax.ts';

/** `other` of `const other = fn`. */
export function getAlias(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== expression || !ts.isIdentifier(parent.name)) return undefined;
  return parent.parent.flags & ts.NodeFlags.Const ? parent.name : undefined;
}

/** `remove` of `Store.prototype.remove = removeEntry`: whoever has an instance may call it under that name. */
export function getMemberAlias(expression: ts.Node): ts.Identifier | undefined {
  const { parent } = expression;
  if (!isAssignment(parent) || parent.right !== expression || !ts.isPropertyAccessExpression(parent.left)) return undefined;
  const { expression: owner, name } = parent.left;
  const isPrototype = ts.isPropertyAccessExpression(owner) && owner.name.text === 'prototype';
  return isPrototype && ts.isIdentifier(name) ? name : undefined;
}
