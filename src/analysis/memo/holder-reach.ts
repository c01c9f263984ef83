/** Who can get at a container by the object, class or function that it hangs on, where the program is all that there is. */
import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import type { AnalysisContext } from '../context.ts';
import { type Access, type Container, isOwnFallback } from '../containers/containers.ts';
import { getClause } from '../containers/instances.ts';
import { getNearFiles } from '../program/near-files.ts';
import type { ProgramFile, ProgramIndex } from '../program/program-index.ts';
import {
  getEnclosingFunction,
  isAssignment,
  isCommonJsExports,
  isDecorated,
  isFunctionNode,
  isInside,
  isStatic,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.ts';

/** What a container hangs on, and how it is called there. */
export type Holder = { readonly tail: string } & (
  | { readonly kind: 'instance' | 'class'; readonly owner: ts.ClassLikeDeclaration }
  /** An object literal, a function: a value with one name. */
  | { readonly kind: 'value'; readonly name: ts.Identifier; readonly value: ts.Node }
);

/** What can be followed: a class, or an object or a function that a declaration names. */
export function getHolder(index: ProgramIndex, { nameNode, tail }: Container['declaration']): Holder | undefined {
  const member = nameNode.parent;
  if (ts.isPropertyDeclaration(member)) return { kind: isStatic(member) ? 'class' : 'instance', owner: member.parent, tail };
  if (ts.isPropertyAssignment(member)) {
    const { parent } = wrapped(member.parent);
    return ts.isVariableDeclaration(parent) ? getVariable(index, parent, tail) : undefined;
  }
  if (!ts.isPropertyAccessExpression(nameNode)) return undefined;
  const base = unwrap(nameNode.expression);
  if (base.kind === ts.SyntaxKind.ThisKeyword) {
    const maker = getEnclosingFunction(nameNode);
    return maker && ts.isConstructorDeclaration(maker) ? { kind: 'instance', owner: maker.parent, tail } : undefined;
  }
  const made = ts.isIdentifier(base) ? index.getSymbol(base)?.valueDeclaration : undefined;
  if (!made || !index.has(made)) return undefined;
  if (ts.isClassLike(made)) return { kind: 'class', owner: made, tail };
  if (ts.isFunctionDeclaration(made)) return made.name && { kind: 'value', name: made.name, value: made, tail };
  return ts.isVariableDeclaration(made) ? getVariable(index, made, tail) : undefined;
}

function getVariable(index: ProgramIndex, { name, initializer }: ts.VariableDeclaration, tail: string): Holder | undefined {
  const value = initializer && unwrap(initializer);
  if (!value || !ts.isIdentifier(name) || index.getAssignments(index.getSymbol(name), name.text).length > 0) return undefined;
  return ts.isObjectLiteralExpression(value) || isFunctionNode(value) ? { kind: 'value', name, value, tail } : undefined;
}

/** Why others may get at it by what it hangs on, as far as its declaration tells. */
export function getReachObstacle({ index, isPublished }: AnalysisContext, { declaration }: Container): string | undefined {
  const holder = getHolder(index, declaration);
  if (!holder || isPublished(index.getFile(declaration.nameNode).file)) return 'whoever has the object that it belongs to can reach it';
  return holder.kind === 'value' ? undefined : getClassObstacle(holder.owner);
}

const isRead = (access: Access): boolean => /^(?:read|test|iterate|count)$/.test(access.kind) || isOwnFallback(access);

/** The same as far as the whole program tells: to be asked last. Who takes an instance whole is asked apart. */
export function getUseObstacle({ index, exports, outside }: AnalysisContext, container: Container, holder: Holder): string | undefined {
  if (!container.accesses.some(isRead)) return 'nobody of the program reads it, so others may';
  const taken = holder.kind === 'value' ? findWholeUse(index, holder) : undefined;
  if (taken) return `the object that it belongs to is taken whole at ${index.at(taken)}`;
  const near = getNearFiles(index, container.declaration.nameNode.getSourceFile());
  const like = findLike(index, container, holder, near);
  if (like) return `${getNamedExpression(like).getText().slice(0, 60)} may mean it at ${index.at(like)}`;
  const loaded = exports.findComputedLoad(near);
  if (loaded) return `the module that is loaded at ${index.at(loaded)} may use it`;
  const unseen = outside.findMention(holder.tail);
  return unseen === undefined ? undefined : `${unseen}, which is not scanned, may mean it by ${holder.tail}`;
}

function getClassObstacle(owner: ts.ClassLikeDeclaration): string | undefined {
  if (isDecorated(owner)) return 'its class has a decorator, which may look at all of its fields';
  return getBaseObstacle(owner);
}

export function getBaseObstacle(owner: ts.ClassLikeDeclaration): string | undefined {
  return getClause(owner, ts.SyntaxKind.ExtendsKeyword) ? 'its class has a base, which may look at all of its fields' : undefined;
}

/** A use that is neither a call nor names one of its members. */
function findWholeUse(index: ProgramIndex, { name, value }: Extract<Holder, { kind: 'value' }>): ts.Node | undefined {
  const symbol = index.getSymbol(name);
  const texts = [name.text, ...index.getLocalTexts(symbol)];
  const uses = texts.flatMap((text) => index.getNamesOf(symbol, text)).filter((use) => use !== name && index.getSymbol(use) === symbol);
  return uses.find((use) => !isPartTaken(use)) ?? (isFunctionNode(value) ? undefined : findWholeThis(value));
}

/** `store.get`, `store['get']`, `const { get } = store`, `run()`, a name in an import or export. */
function isPartTaken(use: ts.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return true;
  if (ts.isElementAccessExpression(parent)) return parent.expression === outer && ts.isStringLiteralLike(parent.argumentExpression);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === outer;
  if (ts.isVariableDeclaration(parent)) return isFixedPattern(parent.name);
  if (isAssignment(parent)) return parent.right === outer && isCommonJsExports(parent.left);
  return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isExportSpecifier(parent) || ts.isExportAssignment(parent);
}

function isFixedPattern(name: ts.BindingName): boolean {
  return (
    ts.isObjectBindingPattern(name) &&
    name.elements.every(({ dotDotDotToken, propertyName }) => !dotDotDotToken && !(propertyName && ts.isComputedPropertyName(propertyName)))
  );
}

/** `return this`, `f(this)` in a method of the literal. */
function findWholeThis(literal: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(literal, (node) => {
    if (node.kind === ts.SyntaxKind.ThisKeyword && !ts.isTypeNode(node) && !isPartTaken(node)) found ??= node;
  });
  return found;
}

/** A use of a property of that name whose object may be this one: types are structural, and what has none may be anything. */
function findLike(index: ProgramIndex, container: Container, holder: Holder, near: ReadonlySet<ProgramFile>): ts.Node | undefined {
  const { checker } = index;
  const sites = new Set(container.accesses.map(({ site }) => site));
  const type = getHolderType(index, holder);
  const own = holder.kind === 'value' ? holder.value : holder.owner;
  return index.getNames(holder.tail).find((name) => {
    const expression = getNamedExpression(name);
    if (sites.has(expression) || sites.has(name) || !near.has(index.getFile(name))) return false;
    const receiver = getReceiverOf(expression, name);
    if (!receiver || (isInside(name, own) && receiver.kind === ts.SyntaxKind.ThisKeyword)) return false;
    const given = checker.getTypeAtLocation(receiver);
    const known = given.flags & ts.TypeFlags.TypeParameter ? (checker.getBaseConstraintOfType(given) ?? given) : given;
    return known.isUnionOrIntersection()
      ? known.types.some((part) => checker.isTypeAssignableTo(type, part))
      : checker.isTypeAssignableTo(type, known);
  });
}

function getHolderType({ checker }: ProgramIndex, holder: Holder): ts.Type {
  if (holder.kind === 'value') return checker.getTypeAtLocation(holder.name);
  const type = checker.getTypeAtLocation(holder.owner);
  if (holder.kind === 'class') return type.symbol ? checker.getTypeOfSymbol(type.symbol) : type;
  return type;
}

/** What has the property that is read or taken: `x` of `x.cache`, the pattern of `{ cache }`. */
function getReceiverOf(expression: ts.Node, name: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) return unwrap(expression.expression);
  const { parent } = name;
  const isTaken = ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name && ts.isObjectBindingPattern(parent.parent);
  return isTaken ? parent.parent : undefined;
}
