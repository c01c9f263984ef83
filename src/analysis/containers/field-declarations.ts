import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { getCompiledField } from './compiled-fields.ts';
import type { ContainerDeclaration } from './declarations.ts';
import type { KeyedField } from './keyed-fields.ts';
import { findDeclared, getPrototypeOwner } from '../syntax/prototypes.ts';
import { getContainerKind, getEnclosingFunction, isFallback, isFunctionNode } from '../syntax/syntax.ts';

/** The class, or the constructor function of older code, that `this.x = …` in `fn` fills. */
export function getInstanceMaker(fn: ts.FunctionLikeDeclaration): ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration {
  if (ts.isClassLike(fn.parent)) return ts.isConstructorDeclaration(fn) || ts.isMethodDeclaration(fn) ? fn.parent : fn;
  return getPrototypeOwner(fn) ?? fn;
}

export function getThisFunction(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  for (let current = node.parent; current; current = current.parent)
    if (isFunctionNode(current) && !ts.isArrowFunction(current)) return current;
  return undefined;
}

/** The function or method of whose `this` a name is another one: `const self = this`, `var _this = _super.call(this) || this`. */
export function getThisAlias(name: ts.Identifier): ts.FunctionLikeDeclaration | undefined {
  const made = findDeclared(name, name.text);
  const value = made && isFallback(made) ? made.right : made;
  return value?.kind === ts.SyntaxKind.ThisKeyword ? getThisFunction(value) : undefined;
}

/** `this[kCache] = new Map()`, `global[key] = {}` */
export function fromKeyedField(node: ts.BinaryExpression, field: KeyedField, kind: ContainerKind): ContainerDeclaration | undefined {
  const { expression: owner, argumentExpression: nameNode } = field;
  const base = { name: field.getText(), tail: nameNode.text, kind, nameNode, initializer: node.right, reachable: true };
  if (ts.isIdentifier(owner)) return { ...base, root: 'global', maker: undefined };
  const fn = getThisFunction(node);
  return fn && { ...base, root: 'singleton', maker: getInstanceMaker(fn) };
}

/** A field that a compiler wrote as a call of one of its helpers. */
export function fromCompiledField(node: ts.CallExpression): ContainerDeclaration | undefined {
  const field = getCompiledField(node);
  const fn = field && getThisFunction(node);
  const kind = field && getContainerKind(field.initializer);
  if (!field || !kind) return undefined;
  const { nameNode, initializer, owner } = field;
  const base = { tail: nameNode.text, kind, nameNode, initializer, reachable: !ts.isIdentifier(nameNode) };
  if (owner.kind !== ts.SyntaxKind.ThisKeyword)
    return { ...base, name: `${owner.getText()}.${nameNode.text}`, root: 'static', maker: getEnclosingFunction(node) };
  return fn && { ...base, name: `this.${nameNode.text}`, root: 'singleton', maker: getInstanceMaker(fn) };
}
