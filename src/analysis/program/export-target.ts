import { ts } from 'ts-morph';
import { getGivenByGetter, getModuleNamed } from './compiled-exports.ts';
import { isExportedLiteral } from './export-names.ts';
import { getModuleOfInterop, getUncheckedMember } from './interop.ts';
import { isCommonJsExports, unwrap, wrapped } from '../syntax/syntax.ts';

const {
  isBinaryExpression,
  isExportAssignment,
  isIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
} = ts;

/** Modules may export each other's names in a circle. */
const MAX_DEPTH = 20;

/** What a symbol stands for, through imports, re-exports and the exports of CommonJS. */
export function getExportTarget(checker: ts.TypeChecker, isOwn: (node: ts.Node) => boolean, symbol: ts.Symbol): ts.Symbol {
  let current = symbol;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    if (current.flags & ts.SymbolFlags.Alias) current = checker.getAliasedSymbol(current);
    const declaration = current.declarations?.[0];
    const next = declaration && isOwn(declaration) ? followCommonJs(checker, declaration) : undefined;
    if (!next) return current;
    current = next;
  }
  return current;
}

/** `module.exports = x`, `module.exports = { x }`, `exports.x = x` and `exports.x = module_1.x` make a second symbol for what `x` is. */
function followCommonJs(checker: ts.TypeChecker, declaration: ts.Declaration): ts.Symbol | undefined {
  if (isShorthandPropertyAssignment(declaration) || isPropertyAssignment(declaration)) {
    if (!isExportedLiteral(declaration.parent) || isExportAssignment(wrapped(declaration.parent).parent)) return undefined;
    if (isShorthandPropertyAssignment(declaration)) return checker.getShorthandAssignmentValueSymbol(declaration);
    return isIdentifier(declaration.initializer) ? checker.getSymbolAtLocation(declaration.initializer) : undefined;
  }
  const given = getGivenByGetter(declaration);
  if (given) return getGivenSymbol(checker, given);
  const assignment: ts.Node | undefined = isBinaryExpression(declaration) ? declaration : declaration.parent;
  if (!assignment || !isBinaryExpression(assignment)) return undefined;
  if (!isPropertyAccessExpression(assignment.left) || !isCommonJsExports(assignment.left)) return undefined;
  return getGivenSymbol(checker, unwrap(assignment.right));
}

/** Of a name, or of what a module exports under one. */
function getGivenSymbol(checker: ts.TypeChecker, value: ts.Expression): ts.Symbol | undefined {
  if (isIdentifier(value)) return checker.getSymbolAtLocation(value);
  if (!isPropertyAccessExpression(value)) return undefined;
  const found = checker.getSymbolAtLocation(value.name) ?? getUncheckedMember(checker, value.name);
  return found &&
    (getModuleNamed(checker, value.expression) || (isIdentifier(value.expression) && getModuleOfInterop(checker, value.expression)))
    ? found
    : undefined;
}
