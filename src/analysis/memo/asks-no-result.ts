import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import type { Misses } from './on-miss.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getComparisons, getIf } from '../syntax/conditions.ts';
import { getResults } from '../syntax/results.ts';
import { getReceiver, getScope, isFunctionNode, isInside, unwrap, walkFrom } from '../syntax/syntax.ts';
import { EQUALITY } from '../syntax/value-uses.ts';

/**
 * A lookup that wants no result: whether a name is taken, or known, with an error otherwise, and what was there last, to compare it with what
 * takes its place.
 */
export function asksNoResult(index: ProgramIndex, misses: Misses, read: Access, container: Container): boolean {
  return leadsToErrors(index, misses, read.node) || isComparedWithNext(misses, read.node, container);
}

/** `if (table.has(name)) throw new Error('taken')`: wherever the answer goes, there is an error that is not part of an entry. */
function leadsToErrors(index: ProgramIndex, misses: Misses, read: ts.Node): boolean {
  const name = getReceiver(read);
  const symbol = name && index.getSymbol(name);
  const all = symbol ? index.getNamesOf(symbol, name.text).filter((use) => index.getSymbol(use) === symbol) : [];
  const uses = name && symbol ? all.filter((use) => use !== name) : [read];
  return uses.length > 0 && uses.every((use) => throwsIf(misses, read, use));
}

function throwsIf(misses: Misses, read: ts.Node, use: ts.Node): boolean {
  const then = getIf(use)?.thenStatement;
  const last = then && (ts.isBlock(then) ? then.statements.at(-1) : then);
  return last !== undefined && ts.isThrowStatement(last) && !misses.asksLookup(read, last.expression);
}

/** `if (last.get(key) === value) return; last.set(key, value);` that hands back nothing of what it found. */
function isComparedWithNext(misses: Misses, read: ts.Node, { accesses }: Container): boolean {
  const scope = getScope(read);
  if (!isFunctionNode(scope) || !scope.body) return false;
  const stored = accesses.flatMap(({ kind, key, value, node }) =>
    kind === 'growth' && key && value && getScope(node) === scope && isName(unwrap(value)) ? [unwrap(value).getText()] : [],
  );
  if (stored.length === 0 || getResults(scope).some((result) => misses.asksLookup(read, result) && !isInComparison(read, result)))
    return false;
  const asks = (side: ts.Node): boolean => misses.asksLookup(read, side);
  return getComparisons(scope.body).some(({ left, right, operatorToken }) => {
    if (!EQUALITY.test(operatorToken.getText()) || asks(left) === asks(right)) return false;
    return names(asks(left) ? right : left, stored);
  });
}

/** A variable or a part of one; `undefined` says that nothing is there. */
function isName(value: ts.Expression): boolean {
  return (ts.isIdentifier(value) && value.text !== 'undefined') || ts.isPropertyAccessExpression(value);
}

function isInComparison(read: ts.Node, result: ts.Expression): boolean {
  return getComparisons(result).some((one) => isInside(read, one));
}

function names(side: ts.Node, texts: readonly string[]): boolean {
  let found = false;
  walkFrom(side, (part) => {
    found ||= ts.isExpression(part) && texts.includes(part.getText());
    return !found;
  });
  return found;
}
