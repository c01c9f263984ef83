import { ts } from 'ts-morph';
import { ofKinds } from '../syntax/node-kinds.ts';
import { isAssignment, unwrap, walk } from '../syntax/syntax.ts';

const mayImport = ofKinds(
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.ExternalModuleReference,
  ts.SyntaxKind.ModuleDeclaration,
  ts.SyntaxKind.ImportType,
  ts.SyntaxKind.CallExpression,
);

/** The specifiers of modules that a node asks for: imports of all kinds, `require`, AMD's lists, and augmentations of a module. */
export function addImports(node: ts.Node, imports: Set<string>): void {
  if (!mayImport(node)) return;
  switch (node.kind) {
    case ts.SyntaxKind.ImportDeclaration:
    case ts.SyntaxKind.ExportDeclaration:
      return addText((node as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier, imports);
    case ts.SyntaxKind.ExternalModuleReference:
      return addText((node as ts.ExternalModuleReference).expression, imports);
    case ts.SyntaxKind.ModuleDeclaration:
      return addText((node as ts.ModuleDeclaration).name, imports);
    case ts.SyntaxKind.ImportType: {
      const { argument } = node as ts.ImportTypeNode;
      return ts.isLiteralTypeNode(argument) ? addText(argument.literal, imports) : undefined;
    }
    case ts.SyntaxKind.CallExpression:
      return addLoaded(node as ts.CallExpression, imports);
  }
}

/** Whether a file gives a member of a module that it has in a variable another value: `names.parse = …` after `const names = require('./names')`. */
export function setsImported(file: ts.SourceFile): boolean {
  const modules = new Set<string>();
  let isSet = false;
  walk(file, (node) => {
    if (ts.isImportClause(node) && node.name) modules.add(node.name.text);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && isRequire(unwrap(node.initializer)))
      modules.add(node.name.text);
    const left = isAssignment(node) ? unwrap(node.left) : undefined;
    if (left && ts.isPropertyAccessExpression(left) && ts.isIdentifier(left.expression)) isSet ||= modules.has(left.expression.text);
    return !isSet;
  });
  return isSet;
}

/** `require(…)` */
export function isRequire(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require';
}

/** `'./module'` of `require('./module')` */
export function getRequiredName(node: ts.Node): ts.StringLiteralLike | undefined {
  const [specifier] = isRequire(node) ? node.arguments : [];
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/** `import('x')`, `require('x')`, `require(['x', 'y'], …)`, `define('name', ['x'], …)`. */
function addLoaded({ expression, arguments: args }: ts.CallExpression, imports: Set<string>): void {
  const isLoader =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && (expression.text === 'require' || expression.text === 'define'));
  if (!isLoader) return;
  for (const argument of args.slice(0, 2)) {
    addText(argument, imports);
    if (ts.isArrayLiteralExpression(argument)) for (const element of argument.elements) addText(element, imports);
  }
}

function addText(node: ts.Node | undefined, imports: Set<string>): void {
  if (node && ts.isStringLiteralLike(node)) imports.add(node.text);
}
