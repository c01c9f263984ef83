import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import type { KeyOrigins } from './key-origins.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, unwrap } from '../syntax/syntax.ts';

/** What makes growth less than sure: others take what is put there, or decide what gets there. */
const MAX_DEPTH = 4;

/** Something was looked up before it grows: what does not exist may have been turned down. */
export function isAfterWait(node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn !== undefined && findIn(fn, (one) => one.pos < node.pos && ts.isAwaitExpression(one) && isLookUp(unwrap(one.expression)));
}

function isLookUp(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.arguments.length > 0;
}

/** The value comes with the event as the key does, for those who ask for it: a store that is filled by its users. */
export function isEntrusted(index: ProgramIndex, origins: KeyOrigins, { key, value, via }: Access): boolean {
  if (value === undefined || (key === undefined && via !== 'nested')) return false;
  return isTaken(index, value) && origins.getOrigin(value).kind === 'event';
}

/** A parameter or a part of one, as it is. */
export function isTaken(index: ProgramIndex, value: ts.Expression, depth = 0): boolean {
  let part = unwrap(value);
  while (ts.isPropertyAccessExpression(part)) part = unwrap(part.expression);
  const declaration = ts.isIdentifier(part) ? index.getSymbol(part)?.valueDeclaration : undefined;
  if (!declaration || depth > MAX_DEPTH) return false;
  let outer: ts.Node = declaration;
  while (ts.isBindingElement(outer) || ts.isObjectBindingPattern(outer) || ts.isArrayBindingPattern(outer)) outer = outer.parent;
  if (ts.isParameter(outer)) return true;
  return ts.isVariableDeclaration(outer) && outer.initializer !== undefined && isTaken(index, outer.initializer, depth + 1);
}

function findIn(node: ts.Node, isWanted: (one: ts.Node) => boolean): boolean {
  return isWanted(node) || ts.forEachChild(node, (child) => findIn(child, isWanted)) === true;
}
