import { ts } from 'ts-morph';
import { getFunctionOf } from './function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { wrapped } from './syntax.ts';

/** Methods that nothing but strings has, of those that code without types calls on its parameters. */
const METHODS =
  /^(?:replace|replaceAll|toLowerCase|toUpperCase|trim|split|charAt|charCodeAt|substring|substr|startsWith|endsWith|match|codePointAt)$/;
const MAX_DEPTH = 3;

/**
 * Whether a variable without a type is a string by what is done with it: its string methods are called, here, or where it is passed on to.
 * One whose type the code asks for may be something else as well.
 */
export function isUsedAsString(index: ProgramIndex, name: ts.Identifier, depth = 0): boolean {
  const symbol = index.getSymbol(name);
  if (!symbol || depth > MAX_DEPTH) return false;
  const uses = index.getNamesOf(symbol, name.text).filter((use) => index.getSymbol(use) === symbol);
  return !uses.some(isAskedForType) && uses.some((use) => isStringUse(index, use, depth));
}

function isAskedForType(use: ts.Node): boolean {
  const { parent } = wrapped(use);
  if (ts.isTypeOfExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return ts.isCallExpression(parent) && parent.expression.getText() === 'Array.isArray';
}

function isStringUse(index: ProgramIndex, use: ts.Node, depth: number): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent)) {
    const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
    return parent.expression === outer && isCalled && METHODS.test(parent.name.text);
  }
  if (ts.isVariableDeclaration(parent))
    return parent.initializer === outer && ts.isIdentifier(parent.name) && isUsedAsString(index, parent.name, depth + 1);
  if (!ts.isCallExpression(parent) || parent.expression === outer) return false;
  const callee = ts.isPropertyAccessExpression(parent.expression) ? parent.expression.name : parent.expression;
  const fn = getFunctionOf(index.getSymbol(callee), (node) => index.has(node));
  const parameter = fn?.parameters[(parent.arguments as readonly ts.Node[]).indexOf(outer)];
  return parameter !== undefined && ts.isIdentifier(parameter.name) && isUsedAsString(index, parameter.name, depth + 1);
}
