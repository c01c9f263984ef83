import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { wrapped } from '../syntax/syntax.ts';

/** What an import takes by name, the default apart; undefined where it may take anything. */
export function getTakenNames(statement: ts.Node): ReadonlySet<string> | undefined {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  const bindings = clause?.namedBindings;
  if (!clause || (bindings && !ts.isNamedImports(bindings))) return undefined;
  return new Set((bindings?.elements ?? []).map(({ name, propertyName }) => (propertyName ?? name).text));
}

/** Also one for nothing but what the module does as it loads. */
export function isNamedImport(statement: ts.Node): boolean {
  if (!ts.isImportDeclaration(statement)) return false;
  const bindings = statement.importClause?.namedBindings;
  return bindings === undefined || ts.isNamedImports(bindings);
}

/** `import * as name` or `const name = require(…)`, where something but a member is made of the name. */
export function isTakenForValue(index: ProgramIndex, loading: ts.Node): boolean {
  const bindings = ts.isImportDeclaration(loading) ? loading.importClause?.namedBindings : undefined;
  const { parent } = loading;
  const variable = ts.isCallExpression(loading) && ts.isVariableDeclaration(parent) ? parent.name : undefined;
  const name = bindings && ts.isNamespaceImport(bindings) ? bindings.name : variable;
  if (!name || !ts.isIdentifier(name)) return ts.isCallExpression(loading) && ts.isPropertyAssignment(parent);
  return index.getNamesInFile(name.text, name.getSourceFile()).some((use) => {
    const isPart = ts.isPropertyAccessExpression(use.parent) || ts.isQualifiedName(use.parent) || ts.isTypeQueryNode(use.parent);
    return use !== name && !isPart && index.getSymbol(use) === index.getSymbol(name);
  });
}

/** `const { parse } = require('./tools')`, `require('./tools').parse` of another member. */
export function takesOthers({ parent }: ts.StringLiteralLike, member: string): boolean {
  const outer = wrapped(parent);
  const taken = outer.parent;
  if (ts.isPropertyAccessExpression(taken)) return taken.expression === outer && taken.name.text !== member;
  if (!ts.isVariableDeclaration(taken) || !ts.isObjectBindingPattern(taken.name)) return ts.isExpressionStatement(taken);
  return taken.name.elements.every(({ name, propertyName, dotDotDotToken }) => {
    const property = propertyName ?? name;
    return !dotDotDotToken && (ts.isIdentifier(property) || ts.isStringLiteral(property)) && property.text !== member;
  });
}
