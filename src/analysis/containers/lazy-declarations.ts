import { ts } from 'ts-morph';
import type { ContainerDeclaration } from './declarations.ts';
import { isGrowingCopy } from '../syntax/growing-copy.ts';
import { getContainerKind, isAssignment, isExportedStatement, walk } from '../syntax/syntax.ts';

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
