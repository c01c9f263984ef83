import { ts } from 'ts-morph';
import { getNamedExpression, type FunctionOrClass } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { AccessorReceivers } from '../memo/accessor-receivers.ts';
import { getBase, isAssignment, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** Uses of a function by the name of a property, on what has no type: `store.clear()` may be of any store. */
export class NameCalls {
  private readonly index: ProgramIndex;
  private readonly receivers: AccessorReceivers;

  constructor(index: ProgramIndex) {
    this.index = index;
    this.receivers = new AccessorReceivers(index);
  }

  /** Nothing shows that the receiver is what the function is a member of. */
  isOfOthers(use: ts.Node, fn: FunctionOrClass): boolean {
    const callee = this.getUntyped(use);
    return callee !== undefined && isFunctionNode(fn) && !this.receivers.mayName(callee, fn);
  }

  /** The same where the function is put into an object that a variable has: `Hooks.on = (name, run) => { … };`. */
  isOfOtherObject(use: ts.Node, fn: FunctionOrClass): boolean {
    const literal = this.getLiteral(fn);
    const callee = this.getUntyped(use);
    return this.isOfOthers(use, fn) || (literal !== undefined && callee !== undefined && !this.receivers.mayBe(callee.expression, literal));
  }

  /** What is called on something that has no type and is not given. */
  private getUntyped(use: ts.Node): ts.PropertyAccessExpression | undefined {
    const callee = isCall(use) ? getCallee(use) : getNamedExpression(use);
    if (!ts.isPropertyAccessExpression(callee) || this.index.getSymbol(callee.name) !== undefined) return undefined;
    return this.isGiven(callee.expression) ? undefined : callee;
  }

  private getLiteral(fn: FunctionOrClass): ts.ObjectLiteralExpression | undefined {
    const { parent } = wrapped(fn);
    const base = isAssignment(parent) && ts.isPropertyAccessExpression(parent.left) ? unwrap(parent.left.expression) : undefined;
    const declaration = base && ts.isIdentifier(base) ? this.index.getSymbol(base)?.valueDeclaration : undefined;
    const made =
      declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : undefined;
    return made && ts.isObjectLiteralExpression(made) ? made : undefined;
  }

  /** What a function is given, `options.clear` as well, may be anything, and `Store.prototype` says it itself. */
  private isGiven(receiver: ts.Expression): boolean {
    const object = unwrap(receiver);
    if (ts.isPropertyAccessExpression(object) && object.name.text === 'prototype') return true;
    const root = getBase(object) ?? object;
    const declaration = ts.isIdentifier(root) ? this.index.getSymbol(root)?.valueDeclaration : undefined;
    return declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration));
  }
}

/** `server.listen` of `server.listen.apply(server, given)`. */
function getCallee(call: ts.CallExpression | ts.NewExpression): ts.Expression {
  const callee = unwrap(call.expression);
  const isBorrowed = ts.isPropertyAccessExpression(callee) && /^(?:call|apply)$/.test(callee.name.text);
  return isBorrowed ? unwrap(callee.expression) : callee;
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}
