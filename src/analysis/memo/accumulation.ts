import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { getDeclaredValue } from '../calls/function-names.ts';
import type { Pair } from './lookups.ts';
import type { Misses } from './on-miss.ts';
import { getCounted } from '../program/settings.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getResults } from '../syntax/results.ts';
import {
  getEnclosingFunction,
  isAssignment,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isInside,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';

/** Whether something runs only where a lookup is decided. */
type IsOnMiss = (read: ts.Node, place: ts.Node) => boolean;

/** Where an entry is made of the one before it: a counter, a sum, a list that is copied longer. */
export function getAccumulation(index: ProgramIndex, container: Container, isOnMiss: IsOnMiss): ts.Node | undefined {
  const reads = container.accesses.filter((access) => access.kind === 'read' && access.via !== 'nested');
  const isOfOld = (access: Access): boolean => isMadeOfOld(index, access, reads, isOnMiss);
  return container.accesses.find((access) => access.kind === 'growth' && access.key && access.value && isOfOld(access))?.node;
}

function isMadeOfOld(index: ProgramIndex, growth: Access, reads: readonly Access[], isOnMiss: IsOnMiss): boolean {
  const { value, key } = growth;
  if (!value || !key) return false;
  const own = reads.filter((read) => read.key && unwrap(read.key).getText() === unwrap(key).getText());
  const fallback = unwrap(value);
  // `c[k] = c[k] || make()` keeps the old value, it makes nothing of it.
  const kept = isFallback(fallback) ? unwrap(fallback.left) : undefined;
  if (own.some((read) => isInside(read.node, value) && (!kept || !isInside(read.node, kept) || !isSameNode(read.node, kept)))) return true;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (isAssignment(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return visit(node.right);
    const declaration = ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      const { initializer } = declaration;
      // What is stored as it was found was not made of it.
      const isMadeOf = (read: Access): boolean => {
        if (node !== fallback) return !isFunctionNode(initializer);
        return isSum(initializer) || getSteps(index, declaration.name).some((step) => !isOnMiss(read.node, step));
      };
      if (own.some((read) => isInside(read.node, initializer) && !isInMember(read.node, initializer) && isMadeOf(read))) found = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(value);
  return found;
}

/** `count += 1`, `count = count + 1`, `count++`: where it goes on from what it was. */
function getSteps(index: ProgramIndex, name: ts.BindingName): readonly ts.Node[] {
  const symbol = index.getSymbol(name);
  if (!symbol || !ts.isIdentifier(name)) return [];
  const assigned = index.getAssignments(symbol, name.text).filter(({ operatorToken, right }) => {
    if (/^[-+*/]=$/.test(operatorToken.getText())) return true;
    return operatorToken.kind === ts.SyntaxKind.EqualsToken && isSum(right) && index.getNamesWithin(symbol, right).length > 0;
  });
  return [...getCounted(index, symbol, name.text), ...assigned];
}

/**
 * `const used = (await get(id)) || {}; …; set(id, add(used, token))`, `const recent = (get(id) ?? []).filter(isNew); …; set(id, recent)`: what
 * is stored goes on from what was there, or from nothing.
 */
export function isAddedTo(index: ProgramIndex, misses: Misses, { read, store }: Pair): boolean {
  const call = wrapped(read.node);
  const found = ts.isAwaitExpression(call.parent) ? wrapped(call.parent) : call;
  const isStarted = isFallback(found.parent) && found.parent.left === found && isEmptyContainer(unwrap(found.parent.right));
  if (!isStarted || isGivenBack(index, read.node)) return false;
  return store
    .getValues()
    .some((part) => !isFallback(part) && (!ts.isIdentifier(part) || isDerived(index, part)) && misses.asksLookup(read.node, part));
}

/** `const found = get(key) ?? []; if (found.length > 0) return found;`: what was there is the answer, and nothing is added to it. */
function isGivenBack(index: ProgramIndex, read: ts.Node): boolean {
  const fn = getEnclosingFunction(read);
  if (!fn || !isFunctionNode(fn)) return false;
  return getResults(fn).some((one) => {
    const value = unwrap(one);
    const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return made !== undefined && isInside(read, made);
  });
}

/** A variable of its own for what a call or a copy made of what was found. */
function isDerived(index: ProgramIndex, name: ts.Identifier): boolean {
  const declaration = index.getSymbol(name)?.valueDeclaration;
  const made = declaration && getDeclaredValue(declaration);
  return made !== undefined && (ts.isCallExpression(made) || ts.isArrayLiteralExpression(made) || ts.isObjectLiteralExpression(made));
}

/** In a method of the object: making that does not run it. */
function isInMember(read: ts.Node, made: ts.Expression): boolean {
  const literal = unwrap(made);
  if (!ts.isObjectLiteralExpression(literal)) return false;
  return literal.properties.some((one) => {
    const fn = ts.isPropertyAssignment(one) ? unwrap(one.initializer) : one;
    return isFunctionNode(fn) && isInside(read, fn);
  });
}

/** `(c[k] ?? 0) + 1` of `const count = …; c[k] = count;` */
function isSum(made: ts.Expression): boolean {
  const value = unwrap(made);
  return ts.isBinaryExpression(value) && /^[-+*/]$/.test(value.operatorToken.getText());
}

function isSameNode(read: ts.Node, kept: ts.Node): boolean {
  return unwrap(read as ts.Expression) === kept;
}
