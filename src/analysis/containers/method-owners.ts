import { ts } from 'ts-morph';
import { getDeclaredValue, getNameOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { ofKinds } from '../syntax/node-kinds.ts';
import { getPrototypeOwner } from '../syntax/prototypes.ts';
import { isAssignment, isFunctionNode, unwrap, walk } from '../syntax/syntax.ts';
import { getAssignedKind } from './made-kinds.ts';
import type { ContainerDeclaration } from './declarations.ts';

type Maker = NonNullable<ContainerDeclaration['maker']>;

const NONE: readonly Maker[] = [];

/**
 * On whose prototype a function is put that stands elsewhere: `Store.prototype.add = add`, `Store.prototype.load = require('./load')`. The `this` of
 * such a function is no object of its own.
 */
export class MethodOwners {
  private readonly index: ProgramIndex;
  private known: ReadonlyMap<ts.Node, readonly Maker[]> | undefined;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  get(fn: ts.Node): readonly Maker[] {
    return (isPlainFunction(fn) && (this.known ??= this.collect()).get(fn)) || NONE;
  }

  /** A container that such a function makes is one of the owner; undefined where the owner makes it as well. */
  place(declaration: ContainerDeclaration): ContainerDeclaration | undefined {
    const { root, maker: made, tail } = declaration;
    const [owner] = root === 'singleton' && made ? this.get(made) : NONE;
    if (!owner) return declaration;
    const member = this.getMember(owner, tail);
    return member && isAssignment(member) && getAssignedKind(member) ? undefined : { ...declaration, maker: owner };
  }

  private getMember(owner: Maker, tail: string): ts.Node | undefined {
    const name = getNameOf(owner);
    const field = name && this.index.getSymbol(name)?.members?.get(ts.escapeLeadingUnderscores(tail))?.valueDeclaration;
    return field && ts.isPropertyAccessExpression(field) ? field.parent : field;
  }

  private collect(): ReadonlyMap<ts.Node, readonly Maker[]> {
    const found = new Map<ts.Node, readonly Maker[]>();
    for (const { node: file } of this.index.files) {
      if (!file.text.includes('.prototype.')) continue;
      walk(file, (node) => {
        const value = isAssignment(node) ? unwrap(node.right) : undefined;
        if (!isAssignment(node) || !value || !mayBeFunction(value)) return;
        const owner = this.getOwner(unwrap(node.left));
        const fn = owner && this.index.checker.getTypeAtLocation(value).getCallSignatures()[0]?.declaration;
        if (fn && isPlainFunction(fn) && this.index.has(fn) && !getPrototypeOwner(fn)) found.set(fn, [...(found.get(fn) ?? NONE), owner]);
      });
    }
    return found;
  }

  /** Of `Store.prototype.add` */
  private getOwner(member: ts.Expression): Maker | undefined {
    const prototype = ts.isPropertyAccessExpression(member) ? unwrap(member.expression) : undefined;
    if (!prototype || !ts.isPropertyAccessExpression(prototype) || prototype.name.text !== 'prototype') return undefined;
    // `Store.prototype.constructor = Store` makes no method of it.
    if (ts.isPropertyAccessExpression(member) && member.name.text === 'constructor') return undefined;
    const owner = unwrap(prototype.expression);
    const declaration = this.index.getSymbol(ts.isPropertyAccessExpression(owner) ? owner.name : owner)?.valueDeclaration;
    const made = declaration && (getDeclaredValue(declaration) ?? declaration);
    return made && this.index.has(made) && (ts.isClassLike(made) || isFunctionNode(made)) ? made : undefined;
  }
}

const mayBeFunction = ofKinds(ts.SyntaxKind.Identifier, ts.SyntaxKind.PropertyAccessExpression, ts.SyntaxKind.CallExpression);

/** Whose `this` is what it is called on. */
export function isPlainFunction(fn: ts.Node | undefined): fn is ts.FunctionDeclaration | ts.FunctionExpression {
  return fn !== undefined && (ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn));
}
