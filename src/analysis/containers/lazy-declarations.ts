import { ts } from 'ts-morph';
import type { ContainerDeclaration } from './declarations.ts';
import { isNamedSetUp } from '../bounds/growth-rate.ts';
import { isGrowingCopy, isMadeWhenMissing } from '../syntax/growing-copy.ts';
import { isNothing } from '../syntax/nothing.ts';
import type { ContainerKind } from '../../types.ts';
import {
  getContainerKind,
  getEnclosingFunction,
  isAssignment,
  isExportedStatement,
  isFallback,
  isFunctionNode,
  unwrap,
  walk,
} from '../syntax/syntax.ts';

const { isIdentifier, isVariableDeclarationList, isVariableStatement } = ts;

/** `let cache;`, `let cache: Map<K, V> | undefined;`, `= null`: filled later. */
function isBare({ initializer, parent }: ts.VariableDeclaration): boolean {
  if (isVariableDeclarationList(parent) && parent.flags & ts.NodeFlags.Const) return false;
  return initializer === undefined || initializer.kind === ts.SyntaxKind.NullKeyword || initializer.getText() === 'undefined';
}

/** `cache ??= new Map()`, `cache = cache || {}`, `if (!cache) cache = {}` of a variable that the module declares bare. */
export function findLazy(file: ts.SourceFile, exported: ReadonlySet<string>): ContainerDeclaration[] {
  const bare = new Map<string, ts.Identifier>();
  for (const statement of file.statements) {
    if (!isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) if (isIdentifier(one.name) && isBare(one)) bare.set(one.name.text, one.name);
  }
  const found: ContainerDeclaration[] = [];
  if (bare.size === 0) return found;
  walk(file, (node) => {
    if (!isAssignment(node) || !isIdentifier(node.left) || !/^(?:=|\?\?=|\|\|=)$/.test(node.operatorToken.getText())) return;
    const nameNode = bare.get(node.left.text);
    const kind = nameNode && getContainerKind(node.right);
    if (!nameNode || !kind || kind === 'string' || isGrowingCopy(node.right, nameNode.text)) return;
    bare.delete(nameNode.text);
    const reachable = isExportedStatement(nameNode.parent.parent.parent) || exported.has(nameNode.text);
    found.push({
      name: nameNode.text,
      tail: nameNode.text,
      kind,
      root: 'module',
      nameNode,
      initializer: node.right,
      maker: undefined,
      reachable,
    });
  });
  return found;
}

/** `cache = {}` of a variable that a function declares bare. */
export function fromBare(node: ts.BinaryExpression, name: ts.Identifier, kind: ContainerKind): ContainerDeclaration | undefined {
  return fromBareLocal(node, name, kind) ?? fromChosenLocal(node, name, kind) ?? fromOuterLocal(node, name, kind);
}

/** `let store; if (isLocal) { store = new Map(); }` in one function, and not again and again. */
function fromChosenLocal(node: ts.BinaryExpression, name: ts.Identifier, kind: ContainerKind): ContainerDeclaration | undefined {
  const maker = getEnclosingFunction(node);
  if (!maker || kind === 'string' || !ts.isExpressionStatement(node.parent) || !isInBranch(node.parent)) return undefined;
  const nameNode = findBare(node, name.text);
  if (!nameNode || getEnclosingFunction(nameNode) !== maker || getFirstSetting(maker, name.text) !== node) return undefined;
  return isSetOtherwise(maker, name.text, kind) ? undefined : toLocal(node, nameNode, kind, maker);
}

/** What a function makes for a variable of its own, or of one around it. */
function toLocal(
  { right: initializer }: ts.BinaryExpression,
  nameNode: ts.Identifier,
  kind: ContainerKind,
  maker: ContainerDeclaration['maker'],
): ContainerDeclaration {
  const root = maker ? 'closure' : 'module';
  return { name: nameNode.text, tail: nameNode.text, kind, root, nameNode, initializer, maker, reachable: false };
}

/** Elsewhere it is given something that may be bounded, or is another one: not as good a container, nothing, or an object of functions. */
function isSetOtherwise(maker: ts.Node, text: string, kind: ContainerKind): boolean {
  let found = false;
  walk(maker, (node) => {
    if (!isAssignment(node) || !isIdentifier(node.left) || node.left.text !== text) return !found;
    const value = unwrap(node.right);
    const isMethods = ts.isObjectLiteralExpression(value) && value.properties.length > 0 && value.properties.every((one) => isMethod(one));
    found ||= getContainerKind(value) !== kind && !isNothing(value) && !isMethods;
    return !found;
  });
  return found;
}

function isMethod(property: ts.ObjectLiteralElementLike): boolean {
  return ts.isMethodDeclaration(property) || (ts.isPropertyAssignment(property) && isFunctionNode(unwrap(property.initializer)));
}

/** It stands in an `if` of its function, also in one of another, and in nothing else. */
function isInBranch({ parent }: ts.Node): boolean {
  const statement = ts.isBlock(parent) ? parent.parent : parent;
  if (!ts.isIfStatement(statement)) return false;
  return (ts.isBlock(statement.parent) && isFunctionNode(statement.parent.parent)) || isInBranch(statement);
}

/** `var table; table = {};` in one block of statements: what CoffeeScript writes for a variable that a function starts with, or its wrapper of a module. */
function fromBareLocal(node: ts.BinaryExpression, name: ts.Identifier, kind: ContainerKind): ContainerDeclaration | undefined {
  const statement = node.parent;
  const block = ts.isExpressionStatement(statement) ? statement.parent : undefined;
  if (!block || !ts.isBlock(block) || !isFunctionNode(block.parent) || kind === 'string') return undefined;
  const isIt = (one: ts.Expression): boolean => isAssignment(one) && ts.isIdentifier(one.left) && one.left.text === name.text;
  const first = block.statements.find((one) => ts.isExpressionStatement(one) && isIt(one.expression));
  if (first !== statement) return undefined;
  const declared = block.statements
    .flatMap((one) => (isVariableStatement(one) ? one.declarationList.declarations : []))
    .find((one) => isIdentifier(one.name) && one.name.text === name.text);
  if (!declared || declared.initializer || declared.pos > node.pos) return undefined;
  return toLocal(node, declared.name as ts.Identifier, kind, getEnclosingFunction(node));
}

/**
 * `let known; return (key) => { known ??= new Map(); … }`: a local of a factory that an inner function makes when it is asked for, or one whose
 * name says that it sets things up. What other functions make anew starts again with each of their calls.
 */
function fromOuterLocal(node: ts.BinaryExpression, name: ts.Identifier, kind: ContainerKind): ContainerDeclaration | undefined {
  const inner = getEnclosingFunction(node);
  if (!inner || kind === 'string') return undefined;
  const isLazy =
    node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || isFallback(unwrap(node.right)) || isMadeWhenMissing(name.text, node);
  if ((!isLazy && !isNamedSetUp(inner)) || isFilledAtOnce(node, name.text)) return undefined;
  const nameNode = findBare(node, name.text);
  const maker = nameNode && getEnclosingFunction(nameNode);
  return maker && maker !== inner && getFirstSetting(maker, name.text) === node ? toLocal(node, nameNode, kind, maker) : undefined;
}

/** `if (!names) { names = {}; for (const part of parts) names[part] = true; }` */
function isFilledAtOnce(assignment: ts.Node, text: string): boolean {
  const branch = assignment.parent.parent;
  if (!ts.isBlock(branch) || isFunctionNode(branch.parent)) return false;
  return branch.statements.some(
    (one) => one !== assignment.parent && new RegExp(`(?<![\\w$.])${text.replaceAll('$', '\\$')}(?![\\w$])`).test(one.getText()),
  );
}

/** The nearest declaration of a name in the functions around, if it is a bare one. */
function findBare(from: ts.Node, text: string): ts.Identifier | undefined {
  for (let scope = from.parent; scope && !ts.isSourceFile(scope); scope = scope.parent) {
    if (isFunctionNode(scope) && scope.parameters.some((one) => one.name.getText() === text)) return undefined;
    if (!ts.isBlock(scope)) continue;
    const declared = scope.statements
      .flatMap((one) => (isVariableStatement(one) ? one.declarationList.declarations : []))
      .find((one) => isIdentifier(one.name) && one.name.text === text);
    if (declared) return isBare(declared) ? (declared.name as ts.Identifier) : undefined;
  }
  return undefined;
}

/** What gives it a container first, in text order. */
function getFirstSetting(maker: ts.Node, text: string): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(maker, (node) => {
    const isSet = isAssignment(node) && isIdentifier(node.left) && node.left.text === text && getContainerKind(node.right) !== undefined;
    if (isSet) found ??= node;
    return !found;
  });
  return found;
}
