import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInside } from '../syntax/syntax.ts';
import { getPassedFunction } from './function-names.ts';
import { isNodeCallback, getDeferred, getHandler } from './handlers.ts';

/**
 * `const visit = (node) => { …; ts.forEachChild(node, visit); }`: it hands itself on together with a part of what it was given, so that it runs
 * while the call of it runs. What comes back later, an event or a result, is not made of what was there before.
 */
export function isStepOfWalk(index: ProgramIndex, given: ts.Node, call: ts.CallExpression | ts.NewExpression): boolean {
  if (!ts.isIdentifier(given) || !ts.isCallExpression(call) || getHandler(given) || getDeferred(given)) return false;
  const fn = getPassedFunction(index, given);
  const [visited] = fn?.parameters ?? [];
  if (!fn || !isInside(call, fn) || isNodeCallback(fn) || !visited || !ts.isIdentifier(visited.name)) return false;
  const symbol = index.getSymbol(visited.name);
  return index
    .getNamesInFile(visited.name.text, call.getSourceFile())
    .some((use) => isInside(use, call) && index.getSymbol(use) === symbol);
}
