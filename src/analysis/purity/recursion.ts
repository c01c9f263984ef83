import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getGetters } from '../calls/implicit-calls.ts';
import { getCalledTable, getTableParts } from '../keys/constant-tables.ts';
import { getMadeFunction, getPassedFunction } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getCallable } from './purity-syntax.ts';
import { getCallee } from '../syntax/callee.ts';
import { isFunctionNode, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';

/** More are not looked through; then it counts as one that comes back. */
const MAX_FUNCTIONS = 300;

/**
 * Where code that makes a value of a memo calls the memo again, also through other functions: what an entry was made of may be gone by then,
 * so that its making starts from nothing. Of memos that one function makes, each has its own: `const fib = memo((n) => fib(n - 1))`.
 */
export function getRecursion(
  index: ProgramIndex,
  calls: CallGraph,
  parts: readonly ts.Node[],
  accessor: ts.FunctionLikeDeclaration,
): ts.Node | undefined {
  const given: ts.Expression[] = [];
  const own = search(index, parts, accessor, (parameter) => given.push(...(calls.getGivenFunctions(parameter) ?? [])));
  if (own) return own;
  for (const argument of given) {
    const made = wrapped(wrapped(argument).parent).parent;
    const found = ts.isVariableDeclaration(made) && search(index, getFunctions(index, [argument]), made);
    if (found) return found;
  }
  return undefined;
}

/** Where code that makes a value calls what the memo was made for: the function that asks it, or the constant that holds that. */
export function getReturnTo(index: ProgramIndex, part: ts.Node, target: ts.Node): ts.Node | undefined {
  return search(index, [part], target);
}

/** A call of `target`, a function or the constant that holds a made one, in code or what that calls. */
function search(
  index: ProgramIndex,
  parts: readonly ts.Node[],
  target: ts.Node,
  onParameter?: (parameter: ts.ParameterDeclaration) => void,
): ts.Node | undefined {
  const seen = new Set<ts.Node>();
  const open = [...parts];
  const look = (called: ts.Node | undefined): boolean => {
    if (called && ts.isParameter(called)) onParameter?.(called);
    if (called === target || seen.size > MAX_FUNCTIONS) return true;
    if (!called || seen.has(called)) return false;
    seen.add(called);
    if (isFunctionNode(called)) open.push(called);
    else if (ts.isVariableDeclaration(called) && called.initializer)
      open.push(...getFunctions(index, (unwrap(called.initializer) as ts.CallExpression).arguments));
    return false;
  };
  for (let part = open.pop(); part; part = open.pop()) {
    let found: ts.Node | undefined;
    walkFrom(part, (node) => {
      if (!found && getRun(index, node).some(look)) found = node;
      return !found;
    });
    if (found) return found;
  }
  return undefined;
}

/** All that a node may run: what it calls, a function of a table, what the call gets, the getter that is read. */
function getRun(index: ProgramIndex, node: ts.Node): readonly (ts.Node | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return getGetters(index, node.name) ?? [];
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const table = ts.isCallExpression(node) ? getCalledTable(index, getCallee(node)) : undefined;
  return [getCalled(index, node), ...(table ? getTableParts(index, table).functions : []), ...getPassed(index, node)];
}

/** The functions of the program that a call gets by their names, and may call: `texts.map(widthOf)`. */
function getPassed(index: ProgramIndex, call: ts.CallExpression | ts.NewExpression): ts.Node[] {
  return (call.arguments ?? []).flatMap((argument) => {
    const value = unwrap(argument);
    const symbol = ts.isIdentifier(value) ? index.getSymbol(value) : undefined;
    const fn = getCallable(index, symbol);
    if (fn) return [fn];
    return symbol?.valueDeclaration && getMadeFunction(index, symbol) !== undefined ? [symbol.valueDeclaration] : [];
  });
}

/** The function of the program that is called, the constant that holds one which another made, or the parameter that stands for it. */
function getCalled(index: ProgramIndex, call: ts.CallExpression | ts.NewExpression): ts.Node | undefined {
  const callee = ts.isCallExpression(call) ? getCallee(call) : unwrap(call.expression);
  const symbol = index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
  const own = getCallable(index, symbol);
  if (own) return own;
  const declaration = symbol?.valueDeclaration;
  const isKnown = declaration && (ts.isParameter(declaration) || getMadeFunction(index, symbol) !== undefined);
  return isKnown ? declaration : undefined;
}

function getFunctions(index: ProgramIndex, values: readonly ts.Expression[]): ts.Node[] {
  return values.flatMap((argument) => getPassedFunction(index, argument) ?? []);
}
