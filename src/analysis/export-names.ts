import { ts } from 'ts-morph';
import { isAssignment, isCommonJsExports, isExportedStatement, wrapped } from './syntax.ts';

/** Whether the name is exported where it stands: declared with `export`, listed, or assigned to `exports`. */
export function isExportedName(name: ts.Node): boolean {
  const parent = name.parent;
  if (ts.isExportSpecifier(parent) || ts.isExportAssignment(parent)) return true;
  if ((ts.isFunctionDeclaration(parent) || ts.isClassDeclaration(parent)) && parent.name === name) return isExportedStatement(parent);
  if (ts.isVariableDeclaration(parent) && parent.name === name) return isExportedStatement(parent.parent.parent);
  if (isAssignment(parent) && parent.right === name) return ts.isPropertyAccessExpression(parent.left) && isCommonJsExports(parent.left);
  if (ts.isPropertyAccessExpression(parent) && parent.name === name)
    return isAssignment(parent.parent) && parent.parent.left === parent && isCommonJsExports(parent);
  return (
    (ts.isShorthandPropertyAssignment(parent) || (ts.isPropertyAssignment(parent) && parent.initializer === name)) &&
    isExportedLiteral(parent.parent)
  );
}

/** `module.exports = function () {}`, `export default () => {}`. */
export function isDefaultExport(fn: ts.Node): boolean {
  const parent = wrapped(fn).parent;
  if (ts.isExportAssignment(parent) || isExportedStatement(fn)) return true;
  return isAssignment(parent) && ts.isPropertyAccessExpression(parent.left) && isCommonJsExports(parent.left);
}

/** `module.exports = { … }`, `export default { … }`. */
export function isExportedLiteral(literal: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(literal)) return false;
  const parent = wrapped(literal).parent;
  if (ts.isExportAssignment(parent)) return true;
  return isAssignment(parent) && ts.isPropertyAccessExpression(parent.left) && isCommonJsExports(parent.left);
}

/** The name that an export, or an assignment to `exports`, gives; `export=` for all that `module.exports` is. */
export function getExportedName(node: ts.Node): string | undefined {
  if (ts.isExportSpecifier(node)) return node.name.text;
  if (ts.isExportAssignment(node)) return node.isExportEquals ? ts.InternalSymbolName.ExportEquals : 'default';
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text;
  if (ts.isPropertyAssignment(node)) return ts.isComputedPropertyName(node.name) ? undefined : node.name.text;
  if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left)) return undefined;
  return node.left.getText() === 'module.exports' ? ts.InternalSymbolName.ExportEquals : node.left.name.text;
}
