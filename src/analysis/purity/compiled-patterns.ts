import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isPlainPattern } from './purity-syntax.ts';
import { unwrap } from '../syntax/syntax.ts';
import { isAll } from '../syntax/type-flags.ts';

const MAX_DEPTH = 3;

/** `new RegExp(`^${words}$`, 'i')`: of a text, which has no flags of its own, and without `g` and `y`. */
export function isOfPlainText(index: ProgramIndex, node: ts.Expression): boolean {
  if ((!ts.isNewExpression(node) && !ts.isCallExpression(node)) || !isPlainPattern(node)) return false;
  const [text] = node.arguments ?? [];
  return text !== undefined && !index.declares(index.getSymbol(node.expression)) && isText(index, text, MAX_DEPTH);
}

/** Text whatever it is made of, by the way it is made: a type may be wrong about what comes from elsewhere. */
function isText(index: ProgramIndex, node: ts.Expression, depth: number): boolean {
  const text = unwrap(node);
  if (ts.isStringLiteralLike(text) || ts.isTemplateExpression(text)) return true;
  if (ts.isConditionalExpression(text)) return isText(index, text.whenTrue, depth) && isText(index, text.whenFalse, depth);
  if (ts.isBinaryExpression(text) && text.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return isText(index, text.left, depth) || isText(index, text.right, depth);
  if (ts.isCallExpression(text)) return isJoined(index, text);
  const symbol = ts.isIdentifier(text) && depth > 0 ? index.getSymbol(text) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  return index.getAssignments(symbol).length === 0 && isText(index, declaration.initializer, depth - 1);
}

/** `['a', 'b'].join('|')`, also of a constant list. */
function isJoined(index: ProgramIndex, { expression }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join') return false;
  const { checker } = index;
  const type = checker.getTypeAtLocation(expression.expression);
  return checker.isArrayType(type) && isAll(checker.getTypeAtLocation(expression.parent), ts.TypeFlags.StringLike);
}
