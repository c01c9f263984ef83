import { ts } from 'ts-morph';
import { hasModifier, walk } from './syntax.ts';

/** Kinds of symbols that the text around them names: no members, no types. */
export const LEXICAL = ts.SymbolFlags.Variable | ts.SymbolFlags.Function | ts.SymbolFlags.Class;

/** Declared in a file for that file, as far as the declaration says. */
export function isLexical(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return !hasModifier(node, ts.SyntaxKind.ExportKeyword);
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

/** `export { x }`, `export default x`: other files get at it under this or another name. */
export function isExported({ parent }: ts.Node): boolean {
  return ts.isExportSpecifier(parent) || ts.isExportAssignment(parent);
}

/** `arguments`, or text that is run, shows what the parameters hold, and may set them in sloppy code. */
export function usesArguments(fn: ts.Node): boolean {
  let found = false;
  walk(fn, (node) => {
    if (ts.isIdentifier(node) && /^(?:arguments|eval)$/.test(node.text)) found = true;
    return !found;
  });
  return found;
}
