import { ts } from 'ts-morph';
import { ofKinds } from '../syntax/node-kinds.ts';
import { walk } from '../syntax/syntax.ts';

export type NameNode = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

const { SyntaxKind } = ts;
const isIdentifier = ofKinds(SyntaxKind.Identifier, SyntaxKind.PrivateIdentifier);
const isText = ofKinds(SyntaxKind.StringLiteral, SyntaxKind.NoSubstitutionTemplateLiteral);

/** What was found on a walk that somebody made before, until it is taken. */
const found = new WeakMap<ts.SourceFile, readonly NameNode[]>();

/** Keeps the names of a file for `takeNames`: for whoever goes through all of its nodes anyway, in text order. */
export function createNameCollector(file: ts.SourceFile): (node: ts.Node) => void {
  const names: NameNode[] = [];
  found.set(file, names);
  return (node) => {
    if (isIdentifier(node) || (isText(node) && node.parent.kind === SyntaxKind.ElementAccessExpression)) names.push(node as NameNode);
  };
}

/** Every identifier of a file in text order, also `#x` and the `'x'` of `a['x']`. */
export function takeNames(file: ts.SourceFile): readonly NameNode[] {
  if (!found.has(file)) walk(file, createNameCollector(file));
  const names = found.get(file) ?? [];
  found.delete(file);
  return names;
}
