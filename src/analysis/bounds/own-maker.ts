import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getCalleeName, getLoopRunner, isLoopCallback, isOfLoop } from '../calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from '../calls/loops.ts';
import { isMethod } from '../calls/object-methods.ts';
import type { Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isFunctionNode, isInside, walkFrom, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/** What the call that makes a container puts into it is as much as that call has; the constructor, for a field. */
export function isInOwnMaker(node: ts.Node, { declaration: { root, maker, tail } }: Container, parts: Parts): boolean {
  if (!maker) return false;
  if (root === 'closure') return isInCall(node, maker, parts, new Set());
  if (root !== 'singleton' || isMethod(parts.calls, maker)) return false;
  return isInMaking(node, maker, parts.calls, new Set()) || isGivenInMaking(node, tail, maker, parts.calls);
}

/** Also through helpers inside of it that only it calls, or has its loops call. */
function isInCall(node: ts.Node, maker: FunctionOrClass, parts: Parts, seen: Set<ts.Node>): boolean {
  if (getEndlessLoop(parts.index, node) || getAwaitingLoop(node)) return false;
  let fn = getEnclosingFunction(node);
  // `.then(() => done.push(one))` runs once for each time that the call gets there.
  while (fn && fn !== maker && (isLoopCallback(fn) || isOfPromise(fn))) fn = getEnclosingFunction(fn);
  if (!fn || fn === maker) return fn !== undefined;
  if (!isInside(fn, maker) || seen.has(fn)) return seen.has(fn);
  seen.add(fn);
  const { calls, values, exported } = parts.calls.getCallers(fn);
  const runs = values.map((value) => (isOfLoop(wrapped(value)) ? value : undefined));
  return !exported && calls.length + values.length > 0 && [...calls, ...runs].every((run) => run && isInCall(run, maker, parts, seen));
}

function isInMaking(node: ts.Node, maker: FunctionOrClass, calls: CallGraph, seen: Set<ts.Node>): boolean {
  const fn = getLoopRunner(node);
  if (!fn || fn === maker || (ts.isConstructorDeclaration(fn) && fn.parent === maker)) return fn !== undefined;
  if (ts.isClassLike(fn) || seen.has(fn)) return seen.has(fn); // A helper that calls itself adds no caller.
  seen.add(fn);
  // A private helper of the constructor, or a helper of one.
  if (calls.isOpen(fn)) return false;
  const { calls: callers, values, exported } = calls.getCallers(fn);
  return !exported && values.length === 0 && callers.length > 0 && callers.every((call) => isInMaking(call, maker, calls, seen));
}

/** `constructor() { addCommonFields(this.fields); }`: a function that is given the field there; elsewhere it is given other lists. */
function isGivenInMaking(node: ts.Node, name: string, maker: FunctionOrClass, calls: CallGraph): boolean {
  const fn = getLoopRunner(node);
  if (!fn || !isFunctionNode(fn) || ts.isClassLike(fn.parent)) return false;
  const position = fn.parameters.findIndex((one) => ts.isIdentifier(one.name) && isNamedIn(node, one.name.text));
  if (position === -1) return false;
  const { calls: callers, values } = calls.getCallers(fn);
  const given = callers.flatMap((call) => (ts.isTaggedTemplateExpression(call) ? [] : (call.arguments?.[position] ?? [])));
  const isField = (one: ts.Expression): boolean => ts.isPropertyAccessExpression(one) && one.name.text === name;
  const isOfAnother = (one: ts.Expression): boolean => isField(one) && isThisOf(one, maker) === false;
  const own = given.filter((one) => !isOfAnother(one) && !(ts.isPropertyAccessExpression(one) && !isField(one)));
  const isAll = values.length === 0 && given.length === callers.length && own.length > 0;
  return isAll && own.every((one) => isField(one) && isThisOf(one, maker) && isInMaking(one, maker, calls, new Set()));
}

function isNamedIn(node: ts.Node, name: string): boolean {
  let found = false;
  walkFrom(node, (part) => void (found ||= ts.isIdentifier(part) && part.text === name));
  return found;
}

/** Undefined where it is not `this` that the field is taken of. */
function isThisOf(access: ts.Expression, maker: FunctionOrClass): boolean | undefined {
  if (!ts.isPropertyAccessExpression(access) || access.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  return ts.findAncestor(access, ts.isClassLike) === maker;
}

/** `.then(() => …)`. */
function isOfPromise(fn: ts.Node): boolean {
  const call = wrapped(fn).parent;
  return ts.isCallExpression(call) && /^(?:then|catch|finally)$/.test(getCalleeName(call));
}
