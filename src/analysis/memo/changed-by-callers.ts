import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { Access, Container } from '../containers/containers.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isMember } from '../purity/purity-syntax.ts';
import { getReceiver, getScope, isAssignment, isFallback, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';
import { getResults } from '../syntax/results.ts';
import { isWrittenThrough } from '../syntax/writes.ts';

/** Where a caller changes in place the entry that a function gave it: `const user = getUser(id); user.visits += 1`. */
export function getCallersChange(
  index: ProgramIndex,
  calls: CallGraph,
  { accesses }: Container,
  isIt: (use: ts.Node) => boolean,
): ts.Node | undefined {
  for (const access of accesses) {
    const fn = getScope(access.node);
    const isEntry = (access.kind === 'read' || access.kind === 'growth') && access.via !== 'nested';
    if (!isEntry || !isFunctionNode(fn) || !isGivenBack(index, access, fn)) continue;
    for (const call of calls.getCallers(fn).sure) {
      const change = getChangeOf(index, call, isIt);
      if (change) return change;
    }
  }
  return undefined;
}

/** A function returns what it read, or what it stored. */
function isGivenBack(index: ProgramIndex, { node, value }: Access, fn: ts.FunctionLikeDeclaration): boolean {
  const names = [getReceiver(node), value && unwrap(value)].filter((name) => name !== undefined && ts.isIdentifier(name));
  const symbols = new Set(names.map((name) => name && index.getSymbol(name)));
  const isEntry = (result: ts.Expression): boolean => {
    const given = unwrap(result);
    if (given === node || (ts.isIdentifier(given) && symbols.has(index.getSymbol(given)))) return true;
    if (isFallback(given)) return isEntry(given.left) || isEntry(given.right);
    if (ts.isConditionalExpression(given)) return isEntry(given.whenTrue) || isEntry(given.whenFalse);
    return isAssignment(given) && isEntry(given.right);
  };
  return getResults(fn).some(isEntry);
}

function getChangeOf(index: ProgramIndex, call: ts.Node, isIt: (use: ts.Node) => boolean): ts.Node | undefined {
  const outer = wrapped(call);
  const result = ts.isAwaitExpression(outer.parent) ? wrapped(outer.parent) : outer;
  if (isChanged(index, result) && isIt(result)) return result;
  const name = getReceiver(result);
  const symbol = name && index.getSymbol(name);
  if (!name || !symbol) return undefined;
  const scope = getScope(call);
  return index
    .getNamesOf(symbol, name.text)
    .find((use) => use.pos > call.pos && isInside(use, scope) && isChanged(index, use) && isIt(use) && index.getSymbol(use) === symbol);
}

/** A field is set, or a list or table is changed; `add` of a thing that is not known may be anything. */
function isChanged(index: ProgramIndex, use: ts.Node): boolean {
  if (!isWrittenThrough(use)) return false;
  let access = wrapped(getNamedExpression(use));
  while (isMember(access.parent)) access = wrapped(access.parent);
  const isCall = ts.isCallExpression(access.parent) && access.parent.expression === access;
  if (!isCall || !ts.isPropertyAccessExpression(access) || /^(?:push|unshift|splice|pop|shift)$/.test(access.name.text)) return true;
  const { symbol } = index.checker.getTypeAtLocation(access.expression);
  return symbol !== undefined && !index.declares(symbol) && /^(?:Array|Map|Set)$/.test(symbol.name);
}
