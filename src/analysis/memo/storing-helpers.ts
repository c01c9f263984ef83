import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import { isCalledForSure } from '../calls/certain-calls.ts';
import { type Access, type Container, withAccesses } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { getScope, isAssignment, isAsync, isFunctionNode, isInside, unwrap } from '../syntax/syntax.ts';

/** A store by a function that does nothing else, as its callers see it: `keep(key, make(key))` of `keep = (key, value) => (cache[key] = value)`. */
export const HELPED = 'helped';

/**
 * The accesses of a memo in which each call of such a function stands for the store within it: the lookup that a miss comes from is made by
 * whoever calls it. The container itself where there is none.
 */
export function withHelpedStores(index: ProgramIndex, calls: CallGraph, container: Container): Container {
  let isHelped = false;
  const accesses = container.accesses.flatMap((access): readonly Access[] => {
    const stores = access.kind === 'growth' && access.via === 'direct' ? getStores(index, calls, container, access) : undefined;
    if (stores) isHelped = true;
    return stores ?? [access];
  });
  return isHelped ? withAccesses(container, accesses) : container;
}

function getStores(index: ProgramIndex, calls: CallGraph, { accesses }: Container, access: Access): readonly Access[] | undefined {
  const fn = getScope(access.node);
  if (!isFunctionNode(fn) || !fn.body || isAsync(fn) || fn.asteriskToken || usesArguments(fn)) return undefined;
  if (accesses.some((other) => other !== access && isInside(other.node, fn)) || !storesOnly(fn, access)) return undefined;
  const [key, value] = [getPosition(index, fn, access.key), getPosition(index, fn, access.value)];
  if (key === undefined || value === undefined || key === value || fn.parameters.some((one) => !isPlain(one))) return undefined;
  const { calls: all, sure, values, exported } = calls.getCallers(fn);
  if (exported || values.length > 0 || all.length === 0 || all.length !== sure.length) return undefined;
  const stores = all.map((call): Access | undefined => {
    if (!ts.isCallExpression(call) || call.questionDotToken || call.arguments.some(ts.isSpreadElement)) return undefined;
    const callee = unwrap(call.expression);
    const [given, made] = [call.arguments[key], call.arguments[value]];
    if (!given || !made || getCalledFunction(index, callee) !== fn || !isCalledForSure(index, fn, callee)) return undefined;
    return { kind: 'growth', via: 'direct', method: HELPED, site: callee, node: call, key: given, value: made };
  });
  return stores.every((one) => one !== undefined) ? stores : undefined;
}

/** `c.set(key, value); return value;`, `return (c[key] = value);`, `(key, value) => (c[key] = value)`: what it gives is the value. */
function storesOnly(fn: ts.FunctionLikeDeclaration, { node, value }: Access): boolean {
  const { body } = fn;
  if (!body || (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.EqualsToken)) return false;
  if (!ts.isBlock(body)) return unwrap(body as ts.Expression) === node && isAssignment(node);
  const [first, last, ...more] = body.statements;
  if (!first || more.length > 0) return false;
  if (!last)
    return ts.isReturnStatement(first) && first.expression !== undefined && unwrap(first.expression) === node && isAssignment(node);
  const isStored = ts.isExpressionStatement(first) && unwrap(first.expression) === node;
  return isStored && ts.isReturnStatement(last) && value !== undefined && last.expression?.getText() === unwrap(value).getText();
}

/** Which of its parameters it is, that is never set. */
function getPosition(index: ProgramIndex, fn: ts.FunctionLikeDeclaration, given: ts.Expression | undefined): number | undefined {
  const name = given && unwrap(given);
  const symbol = name && ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  const position = fn.parameters.findIndex((one) => symbol !== undefined && symbol.valueDeclaration === one);
  return symbol && position >= 0 && index.getAssignments(symbol).length === 0 ? position : undefined;
}

function isPlain({ name, initializer, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  return ts.isIdentifier(name) && !initializer && !dotDotDotToken;
}
