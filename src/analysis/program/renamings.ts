import { ts } from 'ts-morph';
import { isExportedLiteral } from './export-names.ts';
import { hasModifier, isAssignment, isCommonJsExports, unwrap } from '../syntax/syntax.ts';

/** A name of something, and the text that it goes by from there on. */
interface Renaming {
  readonly name: ts.Identifier;
  readonly text: string;
}

const toOwn = (name: ts.Identifier): Renaming => ({ name, text: name.text });

/** Names that a statement of a module gives by importing or exporting. */
export function getRenamings(statement: ts.Statement): Renaming[] {
  if (ts.isImportDeclaration(statement)) return getImportedNames(statement).map(toOwn);
  if (ts.isVariableStatement(statement)) return getRequiredNames(statement).map(toOwn);
  if (ts.isExportAssignment(statement))
    return ts.isIdentifier(statement.expression) ? [{ name: statement.expression, text: 'default' }] : [];
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
    return statement.exportClause.elements.flatMap(({ name }) => (ts.isIdentifier(name) ? [toOwn(name)] : []));
  return ts.isExpressionStatement(statement) ? getAssignedExports(statement.expression) : [];
}

/** `exports.text = name`, `module.exports = { text: name }`. */
function getAssignedExports(node: ts.Expression): Renaming[] {
  if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left) || !isCommonJsExports(node.left)) return [];
  const value = unwrap(node.right);
  if (ts.isIdentifier(value)) return [{ name: value, text: node.left.name.text }];
  if (!ts.isObjectLiteralExpression(value) || !isExportedLiteral(value)) return [];
  return value.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && ts.isIdentifier(property.initializer)
      ? [{ name: property.initializer, text: property.name.text }]
      : [],
  );
}

/** A name, and the one that it goes by after an import or an export; a module that is exported as one value goes by `default`. */
export type Pair = readonly [name: string, other: string];

/** Variables of the file that it exports, also by a statement of its own. */
export function getExportPairs(file: ts.SourceFile): Pair[] {
  return file.statements.flatMap((statement): Pair[] => {
    if (ts.isExportAssignment(statement)) return ts.isIdentifier(statement.expression) ? [[statement.expression.text, 'default']] : [];
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return clause && ts.isNamedExports(clause)
        ? clause.elements.map(({ name, propertyName }) => [(propertyName ?? name).text, name.text])
        : [];
    }
    return ts.isExpressionStatement(statement) ? getAssignedPairs(statement.expression) : [];
  });
}

function getAssignedPairs(node: ts.Expression): Pair[] {
  if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left) || !isCommonJsExports(node.left)) return [];
  const value = unwrap(node.right);
  if (ts.isIdentifier(value)) return [[value.text, node.left.name.text === 'exports' ? 'default' : node.left.name.text]];
  if (!isExportedLiteral(value) || !ts.isObjectLiteralExpression(value)) return isAssignment(value) ? getAssignedPairs(value) : [];
  return value.properties.flatMap((property): Pair[] => {
    if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, property.name.text]];
    const isNamed = ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer) && !ts.isComputedPropertyName(property.name);
    return isNamed ? [[(property.initializer as ts.Identifier).text, property.name.text]] : [];
  });
}

/** Imports under another name. Those of parts of what `require` gives are found as patterns are. */
export function getImportPairs(file: ts.SourceFile): Pair[] {
  return file.statements.flatMap((statement): Pair[] => {
    if (ts.isImportEqualsDeclaration(statement)) return [['default', statement.name.text]];
    if (ts.isVariableStatement(statement)) return getRequiredNames(statement).map(({ text }) => ['default', text]);
    if (!ts.isImportDeclaration(statement)) return [];
    const { name, namedBindings } = statement.importClause ?? {};
    const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
    return [
      ...(name ? [['default', name.text] as const] : []),
      ...named.flatMap(({ propertyName, name: local }): Pair[] => (propertyName ? [[propertyName.text, local.text]] : [])),
    ];
  });
}

/** Whether the name may stand for what has another one, as far as its own statement shows. */
export function isRenaming({ parent }: ts.Identifier): boolean {
  return !(ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) || parent.propertyName !== undefined;
}

/** Texts that a statement, or one of a module that it declares, gives to what may have another name. */
export function getGivenNames(statement: ts.Statement): string[] {
  if (ts.isModuleDeclaration(statement)) {
    const { body } = statement;
    return body && ts.isModuleBlock(body) ? body.statements.flatMap(getGivenNames) : body ? getGivenNames(body as ts.Statement) : [];
  }
  if (ts.isImportEqualsDeclaration(statement)) return [statement.name.text];
  // What is exported as `default` has no other name, for the compiler.
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name && hasModifier(statement, ts.SyntaxKind.DefaultKeyword) ? [statement.name.text] : [];
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamespaceExport(statement.exportClause))
    return [statement.exportClause.name.text];
  return getRenamings(statement).flatMap(({ name, text }) => (isRenaming(name) ? [text] : []));
}

function getImportedNames({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const names = importClause?.name ? [importClause.name] : [];
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? [...names, ...bindings.elements.map((element) => element.name)] : names;
}

function getRequiredNames(statement: ts.VariableStatement): ts.Identifier[] {
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (!initializer || !/\brequire\(/.test(initializer.getText())) return [];
    if (ts.isIdentifier(name)) return [name];
    return ts.isObjectBindingPattern(name) ? name.elements.flatMap((e) => (ts.isIdentifier(e.name) ? [e.name] : [])) : [];
  });
}
