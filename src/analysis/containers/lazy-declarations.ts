import { ts } from 'ts-morph';
import type { ContainerDeclaration } from './declarations.ts';
import { isGrowingCopy } from '../syntax/growing-copy.ts';
import type { ContainerKind } from '../../types.ts';
import { getContainerKind, getEnclosingFunction, isAssignment, isExportedStatement, isFunctionNode, walk } from '../syntax/syntax.ts';

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

/** `var table; table = {};` in one block of statements: what CoffeeScript writes for a variable that a function starts with, or its wrapper of a module. */
export function fromBareLocal(node: ts.BinaryExpression, name: ts.Identifier, kind: ContainerKind): ContainerDeclaration | undefined {
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
  const maker = getEnclosingFunction(node);
  const root = maker ? 'closure' : 'module';
  return { name: name.text, tail: name.text, kind, root, nameNode: declared.name, initializer: node.right, maker, reachable: false };
}
