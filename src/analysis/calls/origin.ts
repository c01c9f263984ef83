import { ts } from 'ts-morph';
import { getNameRate } from '../bounds/growth-rate.ts';
import type { Repetition } from './handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isEmptyContainer, isFallback, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

/**
 * Where the values of an expression come from.
 * - `fresh`: each time another one: a generated id, the time, a counter, a new object;
 * - `event`: the data of a request, a message or an event, followed to the handler that gets it;
 * - `public`: what users of a published package pass;
 * - `unknown`: nothing says;
 * - `fixed`: constants, members of tables and types, names of classes and files.
 */
export interface Origin {
  readonly kind: 'fixed' | 'unknown' | 'public' | 'event' | 'fresh';
  /** The place that shows it. */
  readonly node: ts.Node;
  /** Only the object is another one: what it holds may be the same each time. */
  readonly isObject?: true;
  /** What a call found or made by it: not the value itself, but something that belongs to it. */
  readonly isMixed?: true;
  /** A member of that, of which there may be fewer; of what users pass, something that they have, not the text itself. */
  readonly isPart?: true;
  /** Whoever can reach the program decides what it is. */
  readonly isRequest?: true;
  /** `some`: but one of several callers passes such values, or they are made where nothing is known to run again; `none`: both. */
  readonly doubt?: 'some' | 'none';
  readonly note: string;
}

const ORDER: readonly Origin['kind'][] = ['fixed', 'unknown', 'public', 'event', 'fresh'];

/** Of so many calls, most pass constants: messages, names. */
const MANY_CALLS = 4;
const MOSTLY = 0.7;

export function isLess(a: Origin['kind'], b: Origin['kind']): boolean {
  return ORDER.indexOf(a) < ORDER.indexOf(b);
}

/** The livelier of two; of equals, the surer. */
export function isBetter(a: Origin, b: Origin): boolean {
  if ((a.doubt === 'none') !== (b.doubt === 'none')) return b.doubt === 'none';
  return a.kind === b.kind ? a.doubt === undefined && b.doubt !== undefined : isLess(b.kind, a.kind);
}

/** What a handler gets. */
export function ofHandler({ node, note, isRequest }: Repetition): Origin {
  return { kind: 'event', node, note, ...(isRequest ? { isRequest } : {}) };
}

export function unknown(node: ts.Node): Origin {
  return { kind: 'unknown', node, note: '' };
}

/** A part of it of which there are few. */
export function narrowed(origin: Origin, node: ts.Node): Origin {
  return isLess('unknown', origin.kind) ? unknown(node) : origin;
}

/** Whom a server has let in: it has an account there, of which there are fewer than of requests. */
const ACCOUNT = /^(?:user|account|auth|viewer|principal|identity|currentUser)$/;

/** A member of what a call found or made by a value: `getUser(request.id).team`. Of a new one, it need not be new. */
export function memberOf(origin: Origin, name: string): Origin {
  if (origin.isRequest && ACCOUNT.test(name)) {
    const { isRequest: _, ...rest } = origin;
    return { ...rest, isPart: true };
  }
  if (origin.kind === 'public' || (origin.kind === 'unknown' && ts.isParameter(origin.node))) return { ...origin, isPart: true };
  if (!origin.isMixed) return origin;
  return origin.kind === 'fresh' ? unknown(origin.node) : { ...origin, isPart: true };
}

/** What a value is chosen from or put together of; nothing comes out of an empty one that stands in for what is missing. */
export function getSides(node: ts.BinaryExpression): readonly ts.Expression[] {
  if (isFallback(node) && isEmptyContainer(node.right)) return [node.left];
  return isFallback(node) || node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [node.left, node.right] : [node.right];
}

/** What a new object holds need not be new. */
export function elementOf(origin: Origin): Origin {
  return origin.isObject ? unknown(origin.node) : origin;
}

/** A name that stands for something of which programs have few lowers what is known. */
export function narrow(name: string, origin: Origin): Origin {
  return getNameRate(name) === 'few' && origin.kind !== 'fresh' ? narrowed(origin, origin.node) : origin;
}

/** What some of several callers pass is not what all of them do. */
export function getBest(given: readonly Origin[]): Origin | undefined {
  const [first, ...rest] = given;
  if (!first) return undefined;
  const best = rest.reduce((one, next) => (isBetter(next, one) ? next : one), first);
  if (rest.length === 0 || isLess(best.kind, 'public')) return best;
  const others = given.filter(({ kind }) => kind === 'fixed').length;
  // Where most is fixed, what users may pass as well is a setting.
  if (best.kind === 'public') return others * 2 > given.length ? { ...best, doubt: 'none' } : best;
  if (best.doubt) return { ...best, doubt: 'none' };
  return given.length > MANY_CALLS && others > given.length * MOSTLY ? { ...best, doubt: 'some' } : best;
}

/** What they say of something does not depend on which one it is of. */
export const ATTRIBUTE = /^(?:length|size|method|type|kind|status|statusCode|constructor|name)$/;

/** What a program signs in with is set for it. */
export const isSecret = (node: ts.Expression): boolean => ts.isIdentifier(node) && /^cred(?:ential)?s?$/i.test(node.text);

/** `list.at(i)`, `text.slice(0, n)`: a place in it, not a part of what is found. */
export function isPosition({ parent: call }: ts.Expression): boolean {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return /^(?:at|charAt|charCodeAt|codePointAt|slice|substring|substr)$/.test(call.expression.name.text);
}

/** `++i` of a variable of the call: the next call begins where this one did. */
export function isLocalCounter(index: ProgramIndex, node: ts.Expression): boolean {
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return false;
  const declaration = index.getSymbol(unwrap(node.operand))?.valueDeclaration;
  const fn = getEnclosingFunction(node);
  return declaration !== undefined && fn !== undefined && ts.isVariableDeclaration(declaration) && getEnclosingFunction(declaration) === fn;
}

/** Not made in the function, nor around it: this call gives it something of its own. */
export function isPassedIn({ kind, node }: Origin, fn: ts.Node): boolean {
  return (kind === 'public' || kind === 'event') && !isInside(node, fn) && !isInside(fn, node);
}

/** `<Slot name="top" />` */
export function isElement(use: ts.Node): boolean {
  return ts.isJsxOpeningLikeElement(wrapped(use).parent);
}
