import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getCalleeName, getLoopRunner, isLoopCallback, isOfLoop } from '../calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from '../calls/loops.ts';
import { isMethod } from '../calls/object-methods.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFieldOfThis } from '../syntax/value-uses.ts';
import {
  getEnclosingClass,
  getEnclosingFunction,
  isAssignment,
  isFunctionNode,
  isInside,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/** What the call that makes a container puts into it is as much as that call has; the constructor, for a field. */
export function isInOwnMaker(access: Access, { declaration: { root, maker, tail } }: Container, parts: Parts): boolean {
  if (!maker) return false;
  if (root === 'closure') return isInCall(access.node, maker, parts, new Set());
  if (root !== 'singleton' || isMethod(parts.calls, maker)) return false;
  return isInMaking(access, maker, parts.calls, new Set()) || isGivenInMaking(access, tail, maker, parts);
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

/** `site` is the container, or what a method of it is called on. */
function isInMaking(
  { node, site }: { readonly node: ts.Node; readonly site: ts.Node },
  maker: FunctionOrClass,
  calls: CallGraph,
  seen: Set<ts.Node>,
): boolean {
  const fn = getLoopRunner(node);
  if (!fn || fn === maker || (ts.isConstructorDeclaration(fn) && fn.parent === maker)) return fn !== undefined;
  if (ts.isConstructorDeclaration(fn)) return isOfOwnPart(site, fn);
  if (ts.isClassLike(fn) || seen.has(fn)) return seen.has(fn); // A helper that calls itself adds no caller.
  seen.add(fn);
  // A private helper of the constructor, or a helper of one.
  if (calls.isOpen(fn)) return false;
  const { calls: callers, values, exported } = calls.getCallers(fn);
  return (
    !exported &&
    values.length === 0 &&
    callers.length > 0 &&
    callers.every((call) => isInMaking({ node: call, site: getReceiver(call) }, maker, calls, seen))
  );
}

function getReceiver(call: ts.Node): ts.Node {
  const callee = ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  return callee && ts.isPropertyAccessExpression(callee) ? callee.expression : call;
}

/** `this.state.readers` in a constructor that makes `this.state`, also by an initializer. */
function isOfOwnPart(site: ts.Node, maker: ts.ConstructorDeclaration): boolean {
  let part = unwrap(site as ts.Expression);
  for (; !isFieldOfThis(part); part = unwrap(part.expression)) if (!ts.isPropertyAccessExpression(part)) return false;
  if (!ts.isPropertyAccessExpression(part) || part === site || getEnclosingClass(part) !== maker.parent) return false;
  const name = part.name.text;
  const made: ts.Expression[] = [];
  walk(maker.parent, (node) => {
    if (ts.isPropertyDeclaration(node) && node.name.getText() === name && node.initializer) made.push(node.initializer);
    if (isAssignment(node) && isFieldOfThis(node.left) && node.left.getText() === part.getText()) made.push(node.right);
  });
  return made.length > 0 && made.every((one) => ts.isNewExpression(unwrap(one)));
}

/** `constructor() { addCommonFields(this.fields); }`: a function that is given the field there; elsewhere it is given other lists. */
function isGivenInMaking({ node, site }: Access, name: string, maker: FunctionOrClass, { index, calls }: Parts): boolean {
  const parameter = ts.isIdentifier(site) ? index.getSymbol(site)?.valueDeclaration : undefined;
  const fn = parameter?.parent;
  if (!parameter || !ts.isParameter(parameter) || !fn || !isFunctionNode(fn) || ts.isClassLike(fn.parent) || getLoopRunner(node) !== fn)
    return false;
  const position = fn.parameters.indexOf(parameter);
  const { calls: callers, values } = calls.getCallers(fn);
  const given = callers.flatMap((call) => getArgumentAt(call, position) ?? []);
  if (values.length > 0 || given.length < callers.length) return false;
  const own = given.filter((one) => !isOtherField(one, name, maker));
  return own.length > 0 && own.every((one) => isFieldOfThis(one) && isInMaking({ node: one, site: one }, maker, calls, new Set()));
}

/** A field by another name, or of what another class makes. */
function isOtherField(one: ts.Expression, name: string, maker: FunctionOrClass): boolean {
  return ts.isPropertyAccessExpression(one) && (one.name.text !== name || (isFieldOfThis(one) && getEnclosingClass(one) !== maker));
}

/** `.then(() => …)`. */
function isOfPromise(fn: ts.Node): boolean {
  const call = wrapped(fn).parent;
  return ts.isCallExpression(call) && /^(?:then|catch|finally)$/.test(getCalleeName(call));
}
