import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { unwrap } from './syntax.ts';
import { isConst } from './constants.ts';

/** `slope * x + offset` of a random number `x` from 0 to 1. */
interface Line {
  readonly slope: number;
  readonly offset: number;
}

/** How many whole numbers `1000 + Math.floor(500 * Math.random())` may be; undefined for what is something else. */
export function countRandom(index: ProgramIndex, node: ts.Expression): number | undefined {
  const rounded = getRounded(unwrap(node));
  const line = rounded && toLine(index, rounded);
  return line && line.slope !== 0 ? Math.ceil(Math.abs(line.slope)) + 1 : undefined;
}

function getRounded(node: ts.Expression): ts.Expression | undefined {
  if (ts.isCallExpression(node) && /^(?:Math\.(?:floor|ceil|round|trunc)|parseInt)$/.test(node.expression.getText()))
    return node.arguments[0];
  const isCut = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarToken && node.right.getText() === '0';
  return isCut ? node.left : undefined;
}

function toLine(index: ProgramIndex, part: ts.Expression): Line | undefined {
  const node = unwrap(part);
  if (ts.isNumericLiteral(node)) return { slope: 0, offset: Number(node.text) };
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Math.random' ? { slope: 1, offset: 0 } : undefined;
  if (ts.isIdentifier(node)) {
    const declaration = index.getSymbol(node)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const isConstant = isConst(declaration) && ts.isNumericLiteral(unwrap(declaration.initializer));
    return isConstant ? toLine(index, declaration.initializer) : undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [toLine(index, node.left), toLine(index, node.right)];
  return left && right ? combine(left, node.operatorToken.kind, right) : undefined;
}

function combine(left: Line, operator: ts.SyntaxKind, right: Line): Line | undefined {
  if (operator === ts.SyntaxKind.PlusToken) return { slope: left.slope + right.slope, offset: left.offset + right.offset };
  if (operator === ts.SyntaxKind.MinusToken) return { slope: left.slope - right.slope, offset: left.offset - right.offset };
  if (operator !== ts.SyntaxKind.AsteriskToken || left.slope * right.slope !== 0) return undefined;
  return { slope: left.slope * right.offset + right.slope * left.offset, offset: left.offset * right.offset };
}
