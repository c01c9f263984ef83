import { ts } from 'ts-morph';
import type { Bound } from './bounds.ts';
import { getCalledFunction, getNamedExpression } from '../calls/function-names.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getScope, isAssignment, isInside, unwrap, walk } from '../syntax/syntax.ts';

/**
 * `if (waiting) waiting.push(item)`, until `waiting = null`: what is kept while the program starts. What nobody calls lets nothing go, unless
 * it takes what was kept: `start()` of users of a package, and no `disable()`.
 */
export function getLetGo(
  index: ProgramIndex,
  { accesses }: Container,
  open: readonly Access[],
  releases: readonly Access[],
  isLive: (release: Access) => boolean,
): Bound | undefined {
  if (!open.every(isWhileThere)) return undefined;
  const others = accesses.filter(({ kind }) => kind !== 'release' && kind !== 'growth').map(({ node }) => node);
  const isTaken = (end: ts.Node): boolean => getPlaces(index, getScope(end)).some((place) => others.some((node) => isInside(node, place)));
  const end = releases.find(
    (one) => one.key === undefined && isAssignment(one.node) && isNothing(one.node.right) && (isTaken(one.node) || isLive(one)),
  );
  return end && { note: `nothing is added once it is let go (${index.at(end.node)})`, node: end.node };
}

function isWhileThere({ node, site }: Access): boolean {
  const text = getNamedExpression(site).getText();
  return getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => isThere(condition, holds, text));
}

/** Where the condition turned out so, what goes by the text is something. */
function isThere(node: ts.Expression, holds: boolean, text: string): boolean {
  if (!ts.isBinaryExpression(node)) return holds && node.getText() === text;
  const operator = node.operatorToken.getText();
  const isDifferent = /^!==?$/.test(operator) ? holds : /^===?$/.test(operator) && !holds;
  return isDifferent && isNothing(node.right) && unwrap(node.left).getText() === text;
}

/** The code, and the functions that it calls: `flush(); queue = null;`. */
function getPlaces(index: ProgramIndex, scope: ts.Node): readonly ts.Node[] {
  const places = [scope];
  walk(scope, (node) => {
    const fn = ts.isCallExpression(node) ? getCalledFunction(index, node.expression) : undefined;
    if (fn) places.push(fn);
  });
  return places;
}
