import { ts } from 'ts-morph';
import type { Container } from './containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isDecorated, isExportedStatement, isStatic, walk } from '../syntax/syntax.ts';

/**
 * Places that say what a container is, apart from the one that makes it: `readonly #cache: Map<string, string>;` of a class whose constructor
 * makes it, and `type Cache = Map<string, string>` of a file that has no other use for that name.
 */
export function getTypePlaces(index: ProgramIndex, { declaration, accesses }: Container): readonly ts.Node[] {
  const { nameNode } = declaration;
  const field = accesses.find(({ kind, site }) => kind === 'declaration' && isFieldOfConstructor(site, nameNode))?.site;
  const declared = (field ?? nameNode).parent;
  const type = 'type' in declared ? (declared.type as ts.TypeNode | undefined) : undefined;
  const alias = type && getOwnAlias(index, type);
  return [...(field ? [field] : []), ...(alias ? [alias.name] : [])];
}

/** A field without a value, of a class whose constructor makes it. */
export function isFieldOfConstructor({ parent: field }: ts.Node, made: ts.Node): boolean {
  const fn = getEnclosingFunction(made);
  const isOpen = ts.isPropertyDeclaration(field) && !field.initializer && !isStatic(field) && !isDecorated(field);
  return isOpen && fn !== undefined && ts.isConstructorDeclaration(fn) && fn.parent === field.parent;
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
