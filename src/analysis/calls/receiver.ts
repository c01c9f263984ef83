import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { getFunctionOf } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getPath } from '../purity/purity-inputs.ts';
import { getBase, getEnclosingFunction, isFunctionNode, isInside, isStatic, unwrap, walkFrom } from '../syntax/syntax.ts';
import { getVariable } from '../values/work.ts';

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
  if (!owner || isOfOne(owner) || isKeptByThis(index, container, site, owner)) return undefined;
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
    const read = receiver.parent;
    if (!ts.isPropertyAccessExpression(read)) return receiver;
    if (container.accesses.some((access) => isInside(read, access.site))) return undefined;
    if (ts.isCallExpression(read.parent) && read.parent.expression === read) {
      const fn = getFunctionOf(index.getSymbol(read.name), (one) => index.has(one));
      if (!fn?.body) return read;
      if (seen.has(fn)) return undefined;
      seen.add(fn);
      return look(fn.body);
    }
    const path = getPath(receiver);
    return keyed.some((one) => path === one || path.startsWith(`${one}.`)) ? undefined : read;
  };
  for (const part of region) {
    const found = look(part);
    if (found) return found;
  }
  return undefined;
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

/** `this` is the class, or an object that its module makes once. */
function isOfOne(owner: ts.Node): boolean {
  if (ts.isClassStaticBlockDeclaration(owner) || isStatic(owner)) return getEnclosingFunction(owner.parent) === undefined;
  const literal = ts.isPropertyAssignment(owner.parent) ? owner.parent.parent : owner.parent;
  return ts.isObjectLiteralExpression(literal) && getEnclosingFunction(literal) === undefined;
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
