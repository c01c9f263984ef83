import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import { getFunctionOf, getPassedFunction } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getPackageFunction } from '../purity/package-calls.ts';
import { METHODS, PURE_BASES, PURE_CALLS } from '../purity/pure-library.ts';
import { isMember } from '../purity/purity-syntax.ts';
import { isConstant } from '../bounds/room.ts';
import { getCallee } from '../syntax/callee.ts';
import { isAssignment, isEmptyContainer, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/**
 * What a call gives: what functions of the program return; the same as its arguments; or `work`, something new that the language computes.
 * Undefined where that is not known.
 */
type Called =
  { readonly functions: readonly ts.FunctionLikeDeclaration[] } | { readonly same: readonly ts.Expression[] } | 'work' | undefined;

export function getCalled({ index, calls }: Parts, call: ts.CallExpression): Called {
  const callee = getCallee(call);
  if (isFunctionNode(callee)) return { functions: [callee] };
  const symbol = index.getSymbol(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
  const declaration = symbol?.valueDeclaration;
  if (declaration && ts.isParameter(declaration) && index.has(declaration)) {
    const functions = calls.getGivenFunctions(declaration)?.map((argument) => getPassedFunction(index, argument));
    return functions?.every((fn) => fn !== undefined) === true ? { functions: functions.filter((fn) => fn !== undefined) } : undefined;
  }
  const fn = getFunctionOf(symbol, (one) => index.has(one));
  if (fn) return { functions: [fn] };
  return getPackageFunction(index, call) ? 'work' : getOfLanguage(call, callee);
}

function getOfLanguage(call: ts.CallExpression, callee: ts.Expression): Called {
  const text = callee.getText();
  if (/^Object\.(?:freeze|assign)$/.test(text)) return { same: call.arguments.filter((one) => !isEmptyContainer(unwrap(one))) };
  if (ts.isIdentifier(callee)) return PURE_CALLS.has(text) ? 'work' : undefined;
  if (!ts.isPropertyAccessExpression(callee) || text === 'Object.create' || text.startsWith('Symbol')) return undefined;
  const base = unwrap(callee.expression);
  return METHODS.get(callee.name.text) === false || (ts.isIdentifier(base) && PURE_BASES.has(base.text)) ? 'work' : undefined;
}

/** A primitive that is more than a parameter, a literal, or a part of one. */
export function isComputed(index: ProgramIndex, node: ts.Expression): boolean {
  if (!ts.isIdentifier(node)) return !isCopied(node);
  const symbol = index.getSymbol(node);
  const variable = getVariable(symbol?.valueDeclaration);
  const made = variable?.initializer ? [variable.initializer] : [];
  const assigned = variable && ts.isIdentifier(variable.name) ? index.getAssignments(symbol).map(({ right }) => right) : [];
  return [...made, ...assigned].some((one) => !isCopied(unwrap(one)));
}

/** Nothing but what is there already. */
function isCopied(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return isCopied(unwrap(node.expression));
  return ts.isIdentifier(node) || isConstant(node);
}

/** The variable that a pattern takes apart. */
export function getVariable(declaration: ts.Node | undefined): ts.VariableDeclaration | undefined {
  let current = declaration;
  while (current && ts.isBindingElement(current)) current = current.parent.parent;
  return current && ts.isVariableDeclaration(current) ? current : undefined;
}

export function getArguments(fn: ts.FunctionLikeDeclaration, args: readonly ts.Expression[]): ReadonlyMap<ts.Node, ts.Expression> {
  return new Map(fn.parameters.flatMap((one, position) => (args[position] ? [[one, args[position]] as const] : [])));
}

/** What is put into a variable's value by name: `list.push(x)`, `map.set(k, v)`, `table[k] = v`, `node.part = x`, `node.parts.push(x)`. */
export function getBuilt(index: ProgramIndex, symbol: ts.Symbol, declaration: ts.VariableDeclaration): ts.Expression[] {
  return index.getNamesOf(symbol, symbol.name).flatMap((use) => {
    if (index.getSymbol(use) !== symbol || !isInside(use, declaration.parent.parent.parent)) return [];
    let access: ts.Node = use;
    while (isMember(access.parent) && access.parent.expression === access) access = access.parent;
    if (!isMember(access)) return [];
    if (isAssignment(access.parent) && access.parent.left === access) return [access.parent.right];
    const isChange = ts.isPropertyAccessExpression(access) && METHODS.get(access.name.text) === true;
    return isChange && ts.isCallExpression(access.parent) ? access.parent.arguments.filter((one) => !ts.isSpreadElement(one)) : [];
  });
}

/** The list whose items, or their places, a callback gets: `list.forEach((item, place) => …)`. */
export function getWalked({ parent: fn, name }: ts.ParameterDeclaration): ts.Expression | undefined {
  const call = isLoopCallback(fn) ? wrapped(fn).parent : undefined;
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const isItem = fn.parameters.slice(0, 2).some((one) => one.name === name);
  return isItem && /^(?:forEach|map|filter|some|every|find|flatMap)$/.test(call.expression.name.text)
    ? call.expression.expression
    : undefined;
}
