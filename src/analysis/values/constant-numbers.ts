import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isTypeScript } from '../program/script-kind.ts';
import { getWrites } from '../purity/settled.ts';
import { hasModifier, unwrap } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';

/** Every number that `-20`, `PAGE`, `2 * PAGE` or a parameter of type `10 | 25` can be; undefined where that is not known. */
export function getNumbers(index: ProgramIndex, expression: ts.Expression | undefined): readonly number[] | undefined {
  const node = expression && unwrap(expression);
  if (!node) return undefined;
  if (ts.isNumericLiteral(node)) return [Number(node.text)];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return getNumbers(index, node.operand)?.map((value) => -value);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) {
    const right = getNumbers(index, node.right);
    return right && getNumbers(index, node.left)?.flatMap((value) => right.map((by) => value * by));
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const declaration = index.getSymbol(ts.isIdentifier(node) ? node : node.name)?.valueDeclaration;
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined;
  return getNumbers(index, getOnlyValue(index, declaration)) ?? getTyped(index, node, declaration);
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

/** The members of a type that is written down; what a comment says is not checked where the value comes from, and an enum takes any number. */
function getTyped(index: ProgramIndex, node: ts.Expression, declaration: ts.Declaration): readonly number[] | undefined {
  if (!isTypeScript(declaration.getSourceFile().fileName)) return undefined;
  const members = getMembers(index.checker.getTypeAtLocation(node));
  const isListed = members.every((member) => member.isNumberLiteral() && (member.flags & ts.TypeFlags.EnumLiteral) === 0);
  return isListed ? members.flatMap((member) => (member.isNumberLiteral() ? [member.value] : [])) : undefined;
}
