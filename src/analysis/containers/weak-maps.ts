import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isConst } from '../syntax/constants.ts';
import {
  getContainerKind,
  getEnclosingFunction,
  isAssignment,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isStatic,
  unwrap,
  walk,
} from '../syntax/syntax.ts';
import type { Container } from './containers.ts';
import type { ContainerDeclaration } from './declarations.ts';

const MAX_DEPTH = 3;

/**
 * A `WeakMap` that lives as long as the program, and keeps tables that start empty. An entry goes with its key; where the keys never go, what is put
 * into the tables stays.
 */
export function fromWeakMap(node: ts.VariableDeclaration | ts.PropertyDeclaration): ContainerDeclaration | undefined {
  const { initializer, name } = node;
  if (!initializer || !ts.isIdentifier(name) || !isNewWeakMap(initializer) || getEnclosingFunction(node)) return undefined;
  const isField = ts.isPropertyDeclaration(node);
  if ((isField && !isStatic(node)) || !keepsTables(node.getSourceFile(), name.text)) return undefined;
  const owner = isField ? (node.parent.name?.text ?? 'class') : undefined;
  return {
    name: owner ? `${owner}.${name.text}` : name.text,
    tail: name.text,
    kind: 'Map',
    root: owner ? 'static' : 'module',
    nameNode: name,
    initializer,
    maker: undefined,
    reachable: owner !== undefined,
    isWeak: true,
  };
}

function isNewWeakMap(node: ts.Expression): boolean {
  const made = unwrap(node);
  return ts.isNewExpression(made) && made.expression.getText() === 'WeakMap' && !made.arguments?.length;
}

/** `tables.set(key, new Map())`, `tables.set(key, (table = {}))`, `const table = []; tables.set(key, table)`. */
function keepsTables(file: ts.SourceFile, tail: string): boolean {
  let found = false;
  walk(file, (node) => {
    found ||= ts.isCallExpression(node) && isSetOf(node, tail) && isTable(node.arguments[1], getEnclosingFunction(node));
    return !found;
  });
  return found;
}

function isSetOf({ expression: callee, arguments: given }: ts.CallExpression, tail: string): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'set' || given.length !== 2) return false;
  const receiver = unwrap(callee.expression);
  return (ts.isPropertyAccessExpression(receiver) ? receiver.name : receiver).getText() === tail;
}

/** `depth`: how many names led to it; `table = given ?? table` leads to itself. */
function isTable(value: ts.Expression | undefined, fn: ts.Node | undefined, depth = 0): boolean {
  const table = value && unwrap(value);
  if (!table || ts.isStringLiteralLike(table) || depth > MAX_DEPTH) return false;
  if (isAssignment(table) || isFallback(table)) return isTable(table.right, fn, depth);
  if (!ts.isIdentifier(table)) return getContainerKind(table) !== undefined && isEmptyContainer(table);
  let found = false;
  if (fn)
    walk(fn, (node) => {
      const isDeclared = ts.isVariableDeclaration(node) && node.name.getText() === table.text;
      const made = isDeclared ? node.initializer : isAssignment(node) && node.left.getText() === table.text ? node.right : undefined;
      found ||= made !== undefined && made !== value && !ts.isIdentifier(unwrap(made)) && isTable(made, fn, depth + 1);
      return !found;
    });
  return found;
}

/** What is put into the tables, where the keys that they hang on live as long as the program; nothing where one may go. */
export function getLastingTables(index: ProgramIndex, calls: CallGraph, container: Container): Container[] {
  const { accesses, declaration } = container;
  const entries = accesses.filter(({ kind, via }) => kind === 'growth' && via !== 'nested');
  const isLasting = entries.length > 0 && entries.every(({ key }) => key && isLastingKey(index, calls, key, 0));
  if (!isLasting) return [];
  const inner = accesses.filter((access) => !entries.includes(access));
  return [{ ...container, declaration, accesses: inner, growth: inner.filter(({ kind }) => kind === 'growth') }];
}

/** A class, or a function or an object that is made as a module loads. */
function isLastingKey(index: ProgramIndex, calls: CallGraph, key: ts.Expression, depth: number): boolean {
  const value = unwrap(key);
  if (ts.isMetaProperty(value)) return true;
  if (ts.isPropertyAccessExpression(value)) return value.name.text === 'constructor';
  if (isFunctionNode(value)) return calls.isLoadTime(value);
  const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  if (!declaration || !index.has(declaration) || depth > MAX_DEPTH) return false;
  if (ts.isParameter(declaration)) {
    const given = calls.getGiven(declaration);
    return given?.every((one) => one !== undefined && isLastingKey(index, calls, one, depth + 1)) ?? false;
  }
  const isOfModule = getEnclosingFunction(declaration) === undefined;
  return isOfModule && (isFunctionNode(declaration) || ts.isClassLike(declaration) || isConst(declaration));
}
