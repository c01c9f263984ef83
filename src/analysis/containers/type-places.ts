import { ts } from 'ts-morph';
import type { Container } from './containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getEnclosingFunction, isDecorated, isExportedStatement, isStatic, walk } from '../syntax/syntax.ts';

/**
 * Places that say what a container is, apart from the one that makes it: `#cache: Map<string, string> | undefined` of a class that makes it later, and `type Cache = Map<string, string>` of a file that has no other use for that name.
 */
export function getTypePlaces(index: ProgramIndex, { declaration, accesses }: Container): readonly ts.Node[] {
  const field = getOpenField({ declaration, accesses });
  const declared = field ?? declaration.nameNode.parent;
  const type = 'type' in declared ? (declared.type as ts.TypeNode | undefined) : undefined;
  const alias = type && getOwnAlias(index, type);
  return [...(field ? [field.name] : []), ...(alias ? [alias.name] : [])];
}

/** The field of a class that makes it as `this.cache` in its constructor or on first use. */
export function getOpenField({ declaration, accesses }: Pick<Container, 'declaration' | 'accesses'>): ts.PropertyDeclaration | undefined {
  const found = accesses.find(({ kind, site }) => kind === 'declaration' && isOpenField(site, declaration.nameNode));
  return found && (found.site.parent as ts.PropertyDeclaration);
}

/** A field that starts with nothing in it, of a class that makes it as `this.cache` in its constructor or on first use. */
export function isOpenField({ parent: field }: ts.Node, made: ts.Node): boolean {
  if (!ts.isPropertyDeclaration(field) || isStatic(field) || isDecorated(field)) return false;
  if (field.initializer && !isNothing(field.initializer)) return false;
  return ts.isPropertyAccessExpression(made) && made.expression.kind === ts.SyntaxKind.ThisKeyword && getClass(made) === field.parent;
}

/** The class whose member runs a node. */
function getClass(node: ts.Node): ts.Node | undefined {
  let fn = getEnclosingFunction(node);
  while (fn && ts.isArrowFunction(fn)) fn = getEnclosingFunction(fn);
  return fn && !isStatic(fn) && ts.isClassLike(fn.parent) ? fn.parent : undefined;
}

/** The alias that a type is the only use of. */
function getOwnAlias(index: ProgramIndex, type: ts.TypeNode): ts.TypeAliasDeclaration | undefined {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName) || type.typeArguments) return undefined;
  const alias = index.checker.getSymbolAtLocation(type.typeName)?.declarations?.[0];
  const file = type.getSourceFile();
  if (!alias || !ts.isTypeAliasDeclaration(alias) || alias.getSourceFile() !== file || alias.typeParameters) return undefined;
  const { text } = alias.name;
  let uses = 0;
  walk(file, (node) => {
    if (ts.isIdentifier(node) && node.text === text) uses += 1;
    return true;
  });
  return uses === 2 && !isExportedStatement(alias) ? alias : undefined;
}
