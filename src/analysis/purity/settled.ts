import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isInside, isUpdate, wrapped } from '../syntax/syntax.ts';
import { isTarget, isWritten } from '../syntax/writes.ts';

/** Where a variable, or what it holds, is given another value than by its declaration. */
export function getWrites(index: ProgramIndex, symbol: ts.Symbol): ts.Node[] {
  return index.getNamesOf(symbol, symbol.name).flatMap((use) => {
    if (index.getSymbol(use) !== symbol) return [];
    return isWritten(use) || isTarget(wrapped(use)) ? [getWrite(use)] : [];
  });
}

/** The whole of what writes: what stands on the right still reads the value from before. */
function getWrite(use: ts.Node): ts.Node {
  for (let node = use.parent; node && !ts.isStatement(node); node = node.parent)
    if (isAssignment(node) || isUpdate(node) || ts.isDeleteExpression(node) || ts.isCallExpression(node)) return node;
  return use;
}

/** Whether a variable is the same in two places of the code of a function: nothing writes it between them. */
export function isSettled(writes: readonly ts.Node[], first: ts.Node, second: ts.Node): boolean {
  const start = Math.min(first.pos, second.pos);
  const end = Math.max(first.end, second.end);
  return writes.every((write) => {
    const fn = getEnclosingFunction(first);
    // An inner function may run at any time.
    if (fn && getEnclosingFunction(write) !== fn && isInside(write, fn)) return false;
    return write.end <= start || (write.pos >= end && !isRepeatedWith(write, first));
  });
}

/** One loop goes through both; looked for up to `end`. */
export function isRepeatedWith(write: ts.Node, node: ts.Node, end?: ts.Node): boolean {
  for (let around: ts.Node | undefined = node.parent; around && around !== end; around = around.parent)
    if (ts.isIterationStatement(around, false) && isInside(write, around)) return true;
  return false;
}
