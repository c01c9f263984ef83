import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { hasModifier, unwrap } from '../syntax/syntax.ts';

const MAX_DEPTH = 8;

/** Every number that `-20`, `PAGE`, `2 * PAGE` or `SIZES.page` can be; undefined where that is not known. */
export function getNumbers(index: ProgramIndex, expression: ts.Expression | undefined, depth = 0): readonly number[] | undefined {
  const node = expression && unwrap(expression);
  // `var a = b; var b = a;`
  if (!node || depth > MAX_DEPTH) return undefined;
  if (ts.isNumericLiteral(node)) return [Number(node.text)];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return getNumbers(index, node.operand, depth + 1)?.map((value) => -value);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) {
    const right = getNumbers(index, node.right, depth + 1);
    return right && getNumbers(index, node.left, depth + 1)?.flatMap((value) => right.map((by) => value * by));
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const declaration = index.getSymbol(ts.isIdentifier(node) ? node : node.name)?.valueDeclaration;
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined;
  return getNumbers(index, getOnlyValue(index, declaration) ?? getConstantMember(index, node, declaration), depth + 1);
}

/** What a variable or a field is given by its declaration, where nothing gives it another value. */
function getOnlyValue(index: ProgramIndex, declaration: ts.Declaration): ts.Expression | undefined {
  const isVariable = ts.isVariableDeclaration(declaration) && isSetBeforeUse(declaration);
  if (!isVariable && !isOwnField(declaration)) return undefined;
  const symbol = index.getSymbol(declaration.name);
  return symbol && getWrites(index, symbol).length === 0 ? declaration.initializer : undefined;
}

/** A field that no subclass has as well. */
function isOwnField(declaration: ts.Declaration): declaration is ts.PropertyDeclaration {
  if (!ts.isPropertyDeclaration(declaration)) return false;
  const isPrivate = hasModifier(declaration, ts.SyntaxKind.PrivateKeyword) && hasModifier(declaration, ts.SyntaxKind.ReadonlyKeyword);
  return ts.isPrivateIdentifier(declaration.name) || isPrivate;
}

/** A `var` may be in a block that does not run, and one of a script is a property of the global object, which any other script may write. */
function isSetBeforeUse(declaration: ts.VariableDeclaration): boolean {
  const file = declaration.getSourceFile();
  const isModule = ts.isExternalModule(file) || ('commonJsModuleIndicator' in file && file.commonJsModuleIndicator !== undefined);
  return (declaration.parent.flags & ts.NodeFlags.BlockScoped) !== 0 || (isModule && declaration.parent.parent.parent === file);
}

/** `shown` of `{ shown: 20 } as const`. A type that is only declared, `size: 10 | 25`, takes what is `any`. */
function getConstantMember(index: ProgramIndex, node: ts.Expression, declaration: ts.Declaration): ts.Expression | undefined {
  const isConstant = ts.isPropertyAssignment(declaration) && index.checker.getTypeAtLocation(node).isNumberLiteral();
  return isConstant ? declaration.initializer : undefined;
}
