import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import type { FunctionOrClass } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** What `this` is in a function of an object: the literal that it stands in, or the left side of `api.read = function () {}`. */
type MethodPlace =
  | { readonly literal: ts.ObjectLiteralExpression; readonly left?: never }
  | { readonly left: ts.PropertyAccessExpression; readonly literal?: never };

/**
 * The object that a function is a method of, no constructor: `api.read()` is called, and nobody calls it with `new`. Undefined where other objects
 * get the method too, as mixins do.
 */
export function getMethodPlace(index: ProgramIndex, calls: CallGraph, fn: FunctionOrClass): MethodPlace | undefined {
  const place = getPlace(fn);
  if (!place) return undefined;
  const holder = getHolder(place);
  if (holder && isShared(index, holder)) return undefined;
  // An accessor is never called by its name.
  if (ts.isAccessor(fn)) return holder && place;
  const { sure } = calls.getCallers(fn);
  return sure.some(isAskedOf) && !sure.some(ts.isNewExpression) ? place : undefined;
}

/** It runs for what it is called on, also where that is not known. */
export function isMethod(calls: CallGraph, fn: FunctionOrClass): boolean {
  const found = getPlace(fn) ? calls.getCallers(fn).calls : [];
  return found.length > 0 && !found.some(ts.isNewExpression);
}

function getPlace(fn: FunctionOrClass): MethodPlace | undefined {
  if (!isFunctionNode(fn) || ts.isArrowFunction(fn)) return undefined;
  const outer = wrapped(fn);
  const { parent } = outer;
  if (ts.isObjectLiteralExpression(parent)) return { literal: parent };
  if (ts.isPropertyAssignment(parent) && parent.initializer === outer) return { literal: parent.parent };
  if (!isAssignment(parent) || parent.right !== outer || !ts.isPropertyAccessExpression(parent.left)) return undefined;
  return { left: parent.left };
}

/** `api.read(key)`; what a method calls of its own object says nothing about which object that is. */
function isAskedOf(call: ts.Node): boolean {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return !/^(?:_?this|self|that)$/.test(call.expression.expression.getText());
}

function getHolder({ literal, left }: MethodPlace): ts.Identifier | undefined {
  const parent = literal && wrapped(literal).parent;
  const name = parent && ts.isVariableDeclaration(parent) ? parent.name : left && unwrap(left.expression);
  return name && ts.isIdentifier(name) ? name : undefined;
}

/** `Object.assign(Store.prototype, api)`, `{ ...api }`, `[api, other].forEach(mixIn)` */
function isShared(index: ProgramIndex, holder: ts.Identifier): boolean {
  const symbol = index.getSymbol(holder);
  return index.getNamesOf(symbol, holder.text).some((use) => {
    const { parent } = wrapped(use);
    const isGiven = ts.isCallExpression(parent) && parent.expression !== wrapped(use);
    return (isGiven || ts.isSpreadAssignment(parent) || ts.isArrayLiteralExpression(parent)) && index.getSymbol(use) === symbol;
  });
}
