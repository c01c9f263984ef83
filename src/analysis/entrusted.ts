import { ts } from 'ts-morph';
import { getConditions } from './conditions.ts';
import type { Access, Container } from './containers.ts';
import type { KeyOrigins } from './key-origins.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, isFallback, unwrap, wrapped } from './syntax.ts';

/** What makes growth less than sure: others take what is put there, or decide what gets there. */
const MAX_DEPTH = 4;

/** Something is asked of it; `queue = queue || []` only keeps what is there. */
function isAsked({ kind, via, site }: Access): boolean {
  return via !== 'nested' && /^(?:read|test|iterate|count|escape|alias|release)$/.test(kind) && !isFallback(wrapped(site).parent);
}

/**
 * Hung on a global or a function, and read by nobody in the program, or joined where another script made it: for a script that is loaded from
 * elsewhere to read.
 */
export function isHandedOver({ declaration: { root, kind, initializer }, accesses }: Container): boolean {
  if (kind !== 'array' || (root !== 'global' && root !== 'function-property')) return false;
  return !accesses.some(isAsked) || (root === 'global' && (isFallback(unwrap(initializer)) || isFallback(wrapped(initializer).parent)));
}

/** Part of a literal that a variable gets in a function, and not only where it has none: each run lets go of the one before it. */
export function isReplaced({ declaration: { nameNode } }: Container): boolean {
  let literal: ts.Node = nameNode;
  while (ts.isPropertyAssignment(literal.parent) || ts.isObjectLiteralExpression(literal.parent)) literal = literal.parent;
  if (!ts.isObjectLiteralExpression(literal) || !getEnclosingFunction(literal)) return false;
  const { parent } = wrapped(literal);
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken || isFallback(parent)) return false;
  const name = parent.left.getText();
  return !getConditions(parent).some(({ condition }) => asksFor(condition, name));
}

function asksFor(node: ts.Node, name: string): boolean {
  return findIn(node, (one) => ts.isExpression(one) && one.getText() === name);
}

function findIn(node: ts.Node, isWanted: (one: ts.Node) => boolean): boolean {
  return isWanted(node) || ts.forEachChild(node, (child) => findIn(child, isWanted)) === true;
}

/** Something was waited for before it grows: what does not exist may have been turned down. */
export function isAfterWait(node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn !== undefined && findIn(fn, (one) => ts.isAwaitExpression(one) && one.pos < node.pos);
}

/** The value comes with the event as the key does, for those who ask for it: a store that is filled by its users. */
export function isEntrusted(index: ProgramIndex, origins: KeyOrigins, { key, value, via }: Access): boolean {
  if (value === undefined || (key === undefined && via !== 'nested')) return false;
  return isTaken(index, value, 0) && origins.getOrigin(value).kind === 'event';
}

/** A parameter or a part of one, as it is. */
function isTaken(index: ProgramIndex, value: ts.Expression, depth: number): boolean {
  let part = unwrap(value);
  while (ts.isPropertyAccessExpression(part)) part = unwrap(part.expression);
  const declaration = ts.isIdentifier(part) ? index.getSymbol(part)?.valueDeclaration : undefined;
  if (!declaration || depth > MAX_DEPTH) return false;
  let outer: ts.Node = declaration;
  while (ts.isBindingElement(outer) || ts.isObjectBindingPattern(outer) || ts.isArrayBindingPattern(outer)) outer = outer.parent;
  if (ts.isParameter(outer)) return true;
  return ts.isVariableDeclaration(outer) && outer.initializer !== undefined && isTaken(index, outer.initializer, depth + 1);
}
