import { ts } from 'ts-morph';
import { getNamedExpression, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import {
  getEnclosingFunction,
  isAssignment,
  isCommonJsExports,
  isExportedStatement,
  isPrivate,
  unwrap,
  walk,
  hasText,
  wrapped,
} from '../syntax/syntax.ts';

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

/** Whether the place where a function or class is made shows that others may call it. */
export function isExportedWhereMade(fn: FunctionOrClass, name: ts.Node): boolean {
  if (isExportedName(name) || isExportedLiteral(ts.isPropertyAssignment(fn.parent) ? fn.parent.parent : fn.parent)) return true;
  return isMemberOfExported(fn);
}

/** A method of an exported class or object may be called by anyone who has one. */
function isMemberOfExported(fn: FunctionOrClass): boolean {
  if (ts.isClassLike(fn.parent) && !ts.isClassLike(fn))
    return !isPrivate(fn) && !ts.getJSDocPrivateTag(fn) && !(fn.name && ts.isPrivateIdentifier(fn.name));
  const field = wrapped(fn).parent;
  if (ts.isPropertyDeclaration(field)) return !isPrivate(field) && !ts.isPrivateIdentifier(field.name);
  return ts.isPropertyAssignment(fn.parent) || ts.isMethodDeclaration(fn) || isPrototypeMember(fn);
}

function isPrototypeMember(fn: ts.Node): boolean {
  const parent = wrapped(fn).parent;
  return isAssignment(parent) && ts.isPropertyAccessExpression(parent.left);
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

/** `exports.parse = memoize(…)`, `module.exports = { parse: memoize(…) }`. */
export function isExportedProperty(outer: ts.Node): boolean {
  const { parent } = outer;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === outer && isExportedLiteral(parent.parent);
  return isAssignment(parent) && parent.right === outer && ts.isPropertyAccessExpression(parent.left) && isCommonJsExports(parent.left);
}

/** `parse` of those. */
export function getExportedProperty(outer: ts.Node): string | undefined {
  const { parent } = outer;
  if (!isExportedProperty(outer)) return undefined;
  if (isAssignment(parent) && ts.isPropertyAccessExpression(parent.left)) return parent.left.name.text;
  return ts.isPropertyAssignment(parent) && hasText(parent.name) ? parent.name.text : undefined;
}

/** Whether a CommonJS file looks at what it exports: `exports.parse(text)`, `this.parse(text)` in a function that it exports. */
export function readsItself(file: ts.SourceFile): boolean {
  let isRead = false;
  walk(file, (node) => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && /^(?:exports|module)$/.test(node.text) && isExportsRead(node)))
      isRead = true;
    return !isRead;
  });
  return isRead;
}

/** Other than as what is set, or defined a property of: `exports.parse = …`, `Object.defineProperty(exports, …)`. */
function isExportsRead(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return false;
  const whole = name.text === 'module' && ts.isPropertyAccessExpression(parent) && parent.name.text === 'exports' ? parent : name;
  const isDefined = ts.isCallExpression(whole.parent) && whole.parent.expression.getText() === 'Object.defineProperty';
  if (isDefined) return whole.parent.arguments[0] !== whole;
  const target = ts.isPropertyAccessExpression(whole.parent) && whole.parent.expression === whole ? whole.parent : whole;
  return !(isAssignment(target.parent) && target.parent.left === target);
}

/** `exports.parse = parse`, also of another module's, and `exports.parse = void 0` above it: compilers declare exports so. */
export function isExportOfItself(index: ProgramIndex, use: ts.Node, symbol: ts.Symbol): boolean {
  const access = wrapped(getNamedExpression(use));
  const { parent } = access;
  if (!ts.isPropertyAccessExpression(access) || !isCommonJsExports(access) || !isAssignment(parent) || parent.left !== access) return false;
  let value = unwrap(parent.right);
  while (isAssignment(value)) value = unwrap(value.right);
  const isFirst = ts.isVoidExpression(value) && getEnclosingFunction(use) === undefined;
  const found = index.getSymbol(ts.isPropertyAccessExpression(value) ? value.name : value);
  return isFirst || (found !== undefined && (found === symbol || found.valueDeclaration === symbol.valueDeclaration));
}

/** `exports.limit` where the symbol is declared by it. */
export function isExportOf(access: ts.Node, { declarations }: ts.Symbol): boolean {
  return ts.isPropertyAccessExpression(access) && isCommonJsExports(access) && declarations?.includes(access) === true;
}
