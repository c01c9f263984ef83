import { ts } from 'ts-morph';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getPrototypeOwner } from '../syntax/prototypes.ts';
import { hasText, isFunctionNode } from '../syntax/syntax.ts';
import { getThisFunction } from './field-declarations.ts';

/** `function Base() { this.init.apply(this, arguments); }`: what makes an instance runs the method on its prototype. */
export function isCalledByMaker(index: ProgramIndex, fn: FunctionOrClass): boolean {
  const name = getNameOf(fn);
  if (!name || !hasText(name) || !isFunctionNode(fn) || ts.isClassLike(fn.parent)) return false;
  return index.getNames(name.text).some(({ parent }) => {
    if (!ts.isPropertyAccessExpression(parent) || !/^(?:_?this|self|that)$/.test(parent.expression.getText())) return false;
    const call = ts.isPropertyAccessExpression(parent.parent) && /^(?:apply|call)$/.test(parent.parent.name.text) ? parent.parent : parent;
    if (!ts.isCallExpression(call.parent) || call.parent.expression !== call) return false;
    const maker = getThisFunction(parent);
    return maker !== undefined && isMaker(maker);
  });
}

/** A constructor, or a function of its own. */
function isMaker(fn: ts.FunctionLikeDeclaration): boolean {
  if (ts.isConstructorDeclaration(fn)) return true;
  return (ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn)) && getPrototypeOwner(fn) === undefined;
}
