import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInside } from '../syntax/syntax.ts';
import { getPassedFunction } from './function-names.ts';
import { getCalleeName } from './handlers.ts';

/** What goes through the parts of something, and is done when it returns. What fetches, listens or waits may come back with more. */
const WALKS = /^(?:(?:for)?each|visit|walk|traverse)/i;

/**
 * `const visit = (node) => { …; ts.forEachChild(node, visit); }`: it hands itself on together with a part of what it was given, to what walks
 * through that, so that it runs while the call of it runs.
 */
export function isStepOfWalk(index: ProgramIndex, given: ts.Node, call: ts.CallExpression | ts.NewExpression): boolean {
  if (!ts.isIdentifier(given) || !ts.isCallExpression(call) || !WALKS.test(getCalleeName(call))) return false;
  const fn = getPassedFunction(index, given);
  const [visited] = fn?.parameters ?? [];
  if (!fn || !isInside(call, fn) || !visited || !ts.isIdentifier(visited.name)) return false;
  const symbol = index.getSymbol(visited.name);
  return index
    .getNamesInFile(visited.name.text, call.getSourceFile())
    .some((use) => isInside(use, call) && index.getSymbol(use) === symbol);
}
