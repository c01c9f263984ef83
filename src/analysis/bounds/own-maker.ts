import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getCalleeName, getLoopRunner, isLoopCallback, isOfLoop } from '../calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from '../calls/loops.ts';
import { isMethod } from '../calls/object-methods.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getResults } from '../syntax/results.ts';
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
  return (
    isInMaking({ node: access.node, part: getOwner(access.site) }, maker, parts, new Set()) || isGivenInMaking(access, tail, maker, parts)
  );
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

/** `part` is what has the container. */
function isInMaking(
  { node, part }: { readonly node: ts.Node; readonly part: ts.Node | undefined },
  maker: FunctionOrClass,
  parts: Parts,
  seen: Set<ts.Node>,
): boolean {
  const { calls } = parts;
  const fn = getLoopRunner(node);
  if (!fn || fn === maker || (ts.isConstructorDeclaration(fn) && fn.parent === maker)) return fn !== undefined;
  if (ts.isConstructorDeclaration(fn)) return part !== undefined && isOwnPart(part, fn, maker, parts);
  if (ts.isClassLike(fn) || seen.has(fn)) return seen.has(fn); // A helper that calls itself adds no caller.
  seen.add(fn);
  // A private helper of the constructor, or a helper of one.
  if (calls.isOpen(fn)) return false;
  const { calls: callers, values, exported } = calls.getCallers(fn);
  const isMaking = (call: ts.Node): boolean => isInMaking({ node: call, part: getReceiver(call) }, maker, parts, seen);
  return !exported && values.length === 0 && callers.length > 0 && callers.every(isMaking);
}

function getOwner(site: ts.Node): ts.Expression | undefined {
  const member = unwrap(site as ts.Expression);
  return ts.isPropertyAccessExpression(member) ? member.expression : undefined;
}

function getReceiver(call: ts.Node): ts.Expression | undefined {
  return ts.isCallExpression(call) ? getOwner(call.expression) : undefined;
}

/** `this.state` in a constructor that makes it, also by an initializer: each has one of its own. */
function isOwnPart(node: ts.Node, owner: ts.ConstructorDeclaration, maker: FunctionOrClass, { index }: Parts): boolean {
  const part = unwrap(node as ts.Expression);
  if (!ts.isPropertyAccessExpression(part) || !isFieldOfThis(part) || getEnclosingClass(part) !== owner.parent) return false;
  const made: ts.Expression[] = [];
  walk(owner.parent, (one) => {
    if (ts.isPropertyDeclaration(one) && one.name.getText() === part.name.text && one.initializer) made.push(one.initializer);
    if (isAssignment(one) && isFieldOfThis(one.left) && one.left.getText() === part.getText()) made.push(one.right);
  });
  const isOfMaker = (value: ts.Expression): boolean =>
    ts.isNewExpression(value) && index.getSymbol(value.expression)?.valueDeclaration === maker;
  return ts.isClassLike(maker) && !isGivingAnother(maker) && made.length > 0 && made.every((one) => isOfMaker(unwrap(one)));
}

/** `constructor() { if (only) return only; }` */
function isGivingAnother(maker: ts.ClassLikeDeclaration): boolean {
  const made = maker.members.find(ts.isConstructorDeclaration);
  return maker.heritageClauses !== undefined || (made !== undefined && getResults(made).length > 0);
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
  return (
    own.length > 0 &&
    own.every((one) => isFieldOfThis(one) && isInMaking({ node: one, part: undefined }, maker, { index, calls }, new Set()))
  );
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
