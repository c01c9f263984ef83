import { ts } from 'ts-morph';
import { getCalledFunction, getParameterOf } from '../calls/function-names.ts';
import { isCalledForSure } from '../calls/certain-calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { isWritten } from '../syntax/writes.ts';

const MAX_DEPTH = 4;

/**
 * What of an argument the function of the program reads that it is given to: `.lat` and `.lon` for `distance(from, to)`. Undefined where it
 * may read anything else, or hand it on.
 */
export function getReadOfArgument(index: ProgramIndex, argument: ts.Node, depth = 0): ReadonlySet<string> | undefined {
  const outer = wrapped(argument);
  const call = outer.parent;
  if (depth > MAX_DEPTH || !ts.isCallExpression(call) || call.questionDotToken || call.arguments.some(ts.isSpreadElement)) return undefined;
  const parameter = getParameterOf(index, outer);
  const callee = unwrap(call.expression);
  const fn = parameter && getCalledFunction(index, callee);
  if (!parameter || !fn || !isCalledForSure(index, fn, callee)) return undefined;
  return getReadOfParameter(index, parameter, depth);
}

function getReadOfParameter(index: ProgramIndex, parameter: ts.ParameterDeclaration, depth: number): ReadonlySet<string> | undefined {
  const { name, initializer, dotDotDotToken, parent: fn } = parameter;
  if (initializer || dotDotDotToken || !isFunctionNode(fn) || usesArguments(fn)) return undefined;
  if (ts.isObjectBindingPattern(name)) return getTaken(name);
  const symbol = ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  if (!symbol || !ts.isIdentifier(name)) return undefined;
  const paths = new Set<string>();
  for (const use of index.getNamesOf(symbol, name.text)) {
    if (use === name || index.getSymbol(use) !== symbol) continue;
    const read = getRead(index, use, depth);
    if (!read) return undefined;
    for (const path of read) paths.add(path);
  }
  return paths;
}

/** `{ lat, lon: x }` */
function getTaken({ elements }: ts.ObjectBindingPattern): ReadonlySet<string> | undefined {
  const paths = elements.map(({ name, propertyName, dotDotDotToken, initializer }) => {
    const taken = propertyName ?? name;
    return ts.isIdentifier(taken) && ts.isIdentifier(name) && !dotDotDotToken && !initializer ? `.${taken.text}` : undefined;
  });
  return paths.every((path) => path !== undefined) ? new Set(paths) : undefined;
}

function getRead(index: ProgramIndex, use: ts.Node, depth: number): ReadonlySet<string> | undefined {
  const outer = wrapped(use);
  const { parent } = outer;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== outer) return getReadOfArgument(index, use, depth + 1);
  const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  return isCalled || parent.questionDotToken || isWritten(parent) || isWritten(use) ? undefined : new Set([`.${parent.name.text}`]);
}
