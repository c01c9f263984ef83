import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { hasHeirs, isDerivedFrom, isHanded } from './derived-objects.ts';
import { getFunctionOf } from './function-names.ts';
import { getGetters } from './implicit-calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { firstOf } from '../purity/purity-syntax.ts';
import { getBase, getEnclosingFunction, isFunctionNode, isInside, isStatic, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';
import { getPath } from '../syntax/paths.ts';
import { getVariable } from '../values/work.ts';

/** Whether a member of `this` is the same whichever object that is; of what is called, whether its code says so. */
type IsShared = (read: ts.PropertyAccessExpression, isCalled: boolean) => boolean;

/**
 * The first thing that a computation reads off `this`, where the entries of the memo are for more than one `this` and the key does not hold
 * it: an entry that one instance made would be another one's.
 */
export function getReceiverInput(
  index: ProgramIndex,
  region: readonly ts.Node[],
  container: Container,
  { site }: Access,
  /** What of `this` the key holds: `this.rate`. */
  keyed: readonly string[],
): ts.Node | undefined {
  const owner = getThisOwner(site);
  const isShared = owner && getSharing(index, container, site, owner);
  if (!isShared) return undefined;
  const seen = new Set<ts.Node>();
  const look = (part: ts.Node): ts.Node | undefined => {
    let found: ts.Node | undefined;
    walkFrom(part, (one) => {
      if (found || (part !== one && hasOwnThis(one))) return false;
      if (one.kind === ts.SyntaxKind.ThisKeyword || one.kind === ts.SyntaxKind.SuperKeyword) found = readOff(one);
      return true;
    });
    return found;
  };
  const readOff = (receiver: ts.Node): ts.Node | undefined => {
    const read = wrapped(receiver).parent;
    if (!ts.isPropertyAccessExpression(read)) return receiver;
    if (container.accesses.some((access) => isInside(read, access.site))) return undefined;
    if (ts.isCallExpression(read.parent) && read.parent.expression === read) {
      const fn = getFunctionOf(index.getSymbol(read.name), (one) => index.has(one));
      return fn?.body && isShared(read, true) ? follow(fn, fn.body) : read;
    }
    const path = getPath(receiver);
    if (keyed.some((one) => path === one || path.startsWith(`${one}.`))) return undefined;
    return isShared(read, false) ? firstOf(getGetters(index, read.name) ?? [], (fn) => follow(fn, fn.body)) : read;
  };
  const follow = (fn: ts.FunctionLikeDeclaration, body: ts.Node | undefined): ts.Node | undefined => {
    if (seen.has(fn)) return undefined;
    seen.add(fn);
    return firstOf(body ? [...fn.parameters, body] : [], look);
  };
  return firstOf(region, look);
}

/** What `this` is within: a function that is no arrow, or the initialiser of a field. */
function getThisOwner(node: ts.Node): ts.Node | undefined {
  for (let current = node.parent; current; current = current.parent) if (hasOwnThis(current)) return current;
  return undefined;
}

function hasOwnThis(node: ts.Node): boolean {
  const isFunction = isFunctionNode(node) && !ts.isArrowFunction(node);
  return isFunction || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node);
}

/** Nothing where the memo is for one `this` alone: a class, an object that its module makes once, or what the memo hangs on. */
function getSharing(index: ProgramIndex, container: Container, site: ts.Node, owner: ts.Node): IsShared | undefined {
  const isOfModule = getEnclosingFunction(owner.parent) === undefined;
  if (isOfModule && (ts.isClassStaticBlockDeclaration(owner) || isStatic(owner))) {
    const isOfHeirs = isFunctionNode(owner) && ts.isClassLike(owner.parent) && hasHeirs(index, owner.parent);
    return isOfHeirs ? (read, isCalled) => isCalled || isOfClass(index, read) : undefined;
  }
  const literal = ts.isPropertyAssignment(owner.parent) ? owner.parent.parent : owner.parent;
  const isOfLiteral = isOfModule && ts.isObjectLiteralExpression(literal);
  // What has its members, or copies of them, may have others of their names.
  if (isOfLiteral && isDerivedFrom(index, literal)) return () => false;
  if ((isOfLiteral && !isHanded(literal)) || isKeptByThis(index, container, site, owner)) return undefined;
  return (_, isCalled) => isCalled;
}

/** A static member that the class declares or has of its base: an heir has it as well, and that no heir has its own was asked with the read. */
function isOfClass(index: ProgramIndex, { expression, name }: ts.PropertyAccessExpression): boolean {
  const receiver = unwrap(expression);
  const member = ts.isPrivateIdentifier(name) ? index.getSymbol(name) : index.checker.getTypeAtLocation(receiver).getProperty(name.text);
  return member?.declarations?.some((one) => index.has(one) && ts.isClassElement(one)) === true;
}

/** The memo hangs on the same object, or was made by the call that `this` is of. */
function isKeptByThis(index: ProgramIndex, { declaration }: Container, site: ts.Node, owner: ts.Node): boolean {
  const { maker, root, name, nameNode } = declaration;
  if (maker && isFunctionNode(maker) && isInside(nameNode, owner) && isInside(maker, owner)) return true;
  if (ts.isPropertyAssignment(nameNode.parent) && isInside(owner, nameNode.parent.parent)) return true;
  if (root !== 'singleton' || name.includes('.prototype.')) return false;
  const base = getBase(site) ?? site;
  const made = ts.isIdentifier(base) ? getVariable(index.getSymbol(base)?.valueDeclaration)?.initializer : undefined;
  const source = made ? (getBase(unwrap(made)) ?? unwrap(made)) : base;
  return source.kind === ts.SyntaxKind.ThisKeyword;
}
