import { ts } from 'ts-morph';
import { getConditions } from '../syntax/conditions.ts';
import type { ContainerDeclaration } from './declarations.ts';
import type { Operation } from './operations.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isLiteralMember } from '../syntax/literal-place.ts';
import {
  getContainerKind,
  getEnclosingClass,
  isAssignment,
  isAssignmentTo,
  isFallback,
  isFunctionNode,
  unwrap,
  wrapped,
} from '../syntax/syntax.ts';

export function sameDeclaration(a: ts.Symbol, b: ts.Symbol): boolean {
  if (a === b) return true;
  const own = a.declarations ?? [];
  return (b.declarations ?? []).some((declaration) => own.includes(declaration));
}

/** `a.b` of `a.b.c` and `a.b[c]`. */
export function getBaseText(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? unwrap(node.expression).getText() : undefined;
}

/** The variable that holds the object literal which a property of is the container. */
function getHolder(nameNode: ts.Node): ts.Identifier | undefined {
  if (!isLiteralMember(nameNode.parent)) return undefined;
  let literal: ts.Node = nameNode.parent.parent;
  while (ts.isPropertyAssignment(literal.parent)) literal = literal.parent.parent;
  const { parent } = wrapped(literal);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

/** `a` of `a.b[c].d`, or of what a local was made of: `const { x } = a`. */
function getRoot(expression: ts.Node): ts.Node {
  let current = unwrap(expression as ts.Expression);
  while (ts.isPropertyAccessExpression(current) || ts.isElementAccessExpression(current)) current = unwrap(current.expression);
  return current;
}

/**
 * A symbol of a property is one of the type: a clone, or another object of that type, has the same. Only what starts at the variable, or
 * at `this`, is the object itself.
 */
export function isOfOtherObject(index: ProgramIndex, expression: ts.Node, nameNode: ts.Node): boolean {
  const holder = getHolder(nameNode);
  if (!holder || expression === nameNode || !ts.isPropertyAccessExpression(expression)) return false;
  const root = getRoot(expression);
  if (root.kind === ts.SyntaxKind.ThisKeyword) return false;
  if (!ts.isIdentifier(root)) return true;
  const symbol = index.getSymbol(holder);
  const found = index.getSymbol(root);
  if (!symbol || found === symbol || found?.valueDeclaration === symbol.valueDeclaration) return false;
  const made = found?.valueDeclaration;
  const source = made && ts.isVariableDeclaration(made) && made.initializer ? getRoot(made.initializer) : undefined;
  return !source || !ts.isIdentifier(source) || index.getSymbol(source) !== symbol;
}

/**
 * `item.list` of `const item = { … }` that has no other value, where the list is not one that something else has: an object of its own, whatever
 * has a list of that name.
 */
export function isOfLocalLiteral(index: ProgramIndex, expression: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return false;
  const { expression: holder, name } = expression;
  const symbol = index.getSymbol(holder);
  const declared = symbol?.valueDeclaration;
  const literal = declared && ts.isVariableDeclaration(declared) && declared.initializer && unwrap(declared.initializer);
  if (!literal || !ts.isObjectLiteralExpression(literal) || literal.properties.some(ts.isSpreadAssignment)) return false;
  if (index.getAssignments(symbol, holder.text).length > 0) return false;
  const own = index.getNamesInFile(holder.text, declared.getSourceFile()).filter((use) => index.getSymbol(use) === symbol);
  return own.every((use) => !isExtended(use) && !isGivenOther(use, name.text));
}

/** `Object.assign(item, defaults)` */
function isExtended(use: ts.Node): boolean {
  const call = wrapped(use).parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== wrapped(use)) return false;
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return !/^(?:push|unshift|add|resolve|stringify)$/.test(name.getText());
}

/** `item.list = defaults.list`, `item[name] = value` */
function isGivenOther(use: ts.Node, name: string): boolean {
  const outer = wrapped(use);
  const member = outer.parent;
  const isMember = ts.isPropertyAccessExpression(member) || ts.isElementAccessExpression(member);
  if (!isMember || member.expression !== outer) return false;
  const set = wrapped(member).parent;
  if (!isAssignment(set) || set.left !== wrapped(member)) return false;
  return ts.isElementAccessExpression(member) || (member.name.text === name && getContainerKind(set.right) === undefined);
}

/** `this.list` in a method that stands beside `list` in an object literal; JavaScript's checker takes it for a property of the method. */
export function isOfOwnLiteral(expression: ts.Node, nameNode: ts.Node): boolean {
  const literal = getOwnLiteral(expression);
  return literal !== undefined && literal === nameNode.parent.parent;
}

/** The object literal whose method an expression `this.x` stands in. */
export function getOwnLiteral(expression: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (!ts.isPropertyAccessExpression(expression) || expression.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  let fn: ts.Node = expression;
  while (fn.parent && !(isFunctionNode(fn) && !ts.isArrowFunction(fn))) fn = fn.parent;
  const member = ts.isMethodDeclaration(fn) ? fn : wrapped(fn).parent;
  return member?.parent !== undefined && ts.isObjectLiteralExpression(member.parent) ? member.parent : undefined;
}

/**
 * A read of a fixed property whose value is judged elsewhere, or is not there: a container of its own in the object literal; or, where the
 * object is reached through another name, `options.list ?? []` of an object that has no `list`.
 */
export function isElsewhere(
  index: ProgramIndex,
  { kind, method, node }: Operation,
  via: string,
  { initializer }: ContainerDeclaration,
): boolean {
  if (kind !== 'read' || !method.startsWith('.') || !ts.isPropertyAccessExpression(node)) return false;
  const literal = unwrap(initializer);
  if (!ts.isObjectLiteralExpression(literal)) return false;
  if (isGivenContainer(index, node)) return true;
  const property = literal.properties.find((one) => one.name?.getText() === method.slice(1));
  if (property) return ts.isPropertyAssignment(property) && getContainerKind(property.initializer) !== undefined && isHeld(literal);
  const { parent } = wrapped(node);
  const isDefaulted = isFallback(parent) && ts.isBinaryExpression(parent) && getContainerKind(parent.right) !== undefined;
  return via !== 'direct' && isDefaulted;
}

/** `options.list.push(one)`, after `options.list = []`. */
function isGivenContainer(index: ProgramIndex, member: ts.PropertyAccessExpression): boolean {
  const text = member.getText();
  return getGiven(index, member).some((one) => one.getText() === text && isSameRoot(index, getRoot(one), getRoot(member)));
}

/** Each read of a member asks, and bundles have names that are read thousands of times. */
const given = new WeakMap<ts.SourceFile, Map<string, readonly ts.Node[]>>();

/** The members of that name that the file gives a container. */
function getGiven(index: ProgramIndex, { name }: ts.PropertyAccessExpression): readonly ts.Node[] {
  const file = name.getSourceFile();
  const ofFile = given.get(file) ?? new Map<string, readonly ts.Node[]>();
  given.set(file, ofFile);
  const known = ofFile.get(name.text);
  if (known) return known;
  const found = index.getNamesInFile(name.text, file).flatMap(({ parent }) => {
    const target = wrapped(parent);
    return isAssignmentTo(target.parent, target) && getContainerKind(target.parent.right) !== undefined ? [parent] : [];
  });
  ofFile.set(name.text, found);
  return found;
}

function isSameRoot(index: ProgramIndex, first: ts.Node, second: ts.Node): boolean {
  if (!ts.isIdentifier(first)) return first.kind === second.kind && getEnclosingClass(first) === getEnclosingClass(second);
  const symbol = index.getSymbol(first);
  return symbol !== undefined && symbol === index.getSymbol(second);
}

/** By a variable or a property, so that its containers are found on their own. */
function isHeld(literal: ts.Node): boolean {
  const { parent } = wrapped(literal);
  return ts.isVariableDeclaration(parent) || ts.isBinaryExpression(parent);
}

/** `if (typeof value !== 'object') return value;`: what is returned there is no container. */
export function isPrimitiveReturn(node: ts.Node, site: ts.Node): boolean {
  const text = site.getText();
  return getConditions(node).some(({ condition, branch }) => {
    if (branch !== 'then') return false;
    const parts = condition.getText().split('||');
    return parts.some((part) => part.includes(`typeof ${text} !==`) && part.includes('object')) && !condition.getText().includes('&&');
  });
}
