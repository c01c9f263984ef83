import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';
import { wrapped } from '../syntax/syntax.ts';

/** What an import or `require` takes by name, the default of an import apart; undefined where it may take anything. */
export function getTakenNames(index: ProgramIndex, loading: ts.Node): ReadonlySet<string> | undefined {
  const taken = listTaken(index, loading);
  const names = taken?.flatMap((one) => one ?? []);
  return names && names.length === taken?.length ? new Set(names) : undefined;
}

function listTaken(index: ProgramIndex, loading: ts.Node): readonly (string | undefined)[] | undefined {
  if (ts.isCallExpression(loading) && ts.isIdentifier(loading.expression)) return listRequired(index, loading);
  if (ts.isExternalModuleReference(loading) && ts.isImportEqualsDeclaration(loading.parent)) return listMembers(index, loading.parent.name);
  const clause = ts.isImportDeclaration(loading) ? loading.importClause : undefined;
  if (!clause?.namedBindings) return clause && [];
  if (ts.isNamespaceImport(clause.namedBindings)) return listMembers(index, clause.namedBindings.name);
  return clause.namedBindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

/** `require('./tools').parse`, `const { parse } = require('./tools')`, or `tools.parse` wherever it is named. */
function listRequired(index: ProgramIndex, call: ts.CallExpression): readonly (string | undefined)[] | undefined {
  const { parent } = wrapped(call);
  if (ts.isExpressionStatement(parent)) return [];
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  if (!ts.isVariableDeclaration(parent) || ts.isArrayBindingPattern(parent.name)) return undefined;
  return ts.isIdentifier(parent.name) ? listMembers(index, parent.name) : parent.name.elements.map(getProperty);
}

/** By use of the name of a module, the member that it is asked for; undefined for another use. */
function listMembers(index: ProgramIndex, name: ts.Identifier): (string | undefined)[] {
  const symbol = index.getSymbol(name);
  const uses = index.getNamesInFile(name.text, name.getSourceFile()).filter((use) => use !== name && index.getSymbol(use) === symbol);
  return uses.map((use) => {
    const { parent } = use;
    if (ts.isQualifiedName(parent)) return parent.right.text;
    return ts.isPropertyAccessExpression(parent) && parent.expression === use ? parent.name.text : undefined;
  });
}

function getProperty({ name, propertyName, dotDotDotToken }: ts.BindingElement): string | undefined {
  const property = propertyName ?? name;
  return !dotDotDotToken && (ts.isIdentifier(property) || ts.isStringLiteral(property)) ? property.text : undefined;
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
