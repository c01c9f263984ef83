import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** The arguments of a function from one position on. */
export interface Rest {
  readonly fn: ts.FunctionLikeDeclaration;
  readonly start: number;
}

/** `...rest`, also as compilers write it. */
export function getRestOf(index: ProgramIndex, declaration: ts.Declaration): Rest | undefined {
  if (ts.isVariableDeclaration(declaration)) return getCompiledRest(index, declaration);
  if (!ts.isParameter(declaration) || !declaration.dotDotDotToken || !isFunctionNode(declaration.parent)) return undefined;
  return { fn: declaration.parent, start: declaration.parent.parameters.indexOf(declaration) };
}

/**
 * What compilers make of `...rest`: `for (var i = 1; i < arguments.length; i++) rest[i - 1] = arguments[i];`,
 * also with the length and the list declared in the loop.
 */
function getCompiledRest(index: ProgramIndex, list: ts.VariableDeclaration): Rest | undefined {
  const fn = getEnclosingFunction(list);
  const symbol = index.getSymbol(list.name);
  if (!fn || !isFunctionNode(fn) || !symbol || !ts.isIdentifier(list.name)) return undefined;
  const fills = index.getNamesOf(symbol, list.name.text).flatMap((use) => {
    const { parent } = use;
    const isFilled = ts.isElementAccessExpression(parent) && isAssignment(parent.parent) && parent.parent.left === parent;
    return isFilled && index.getSymbol(use) === symbol ? [parent.parent as ts.BinaryExpression] : [];
  });
  const [fill] = fills;
  const given = fill && unwrap(fill.right);
  if (fills.length !== 1 || !given || !ts.isElementAccessExpression(given) || given.expression.getText() !== 'arguments') return undefined;
  const loop = ts.findAncestor(fill, (node) => node === fn || ts.isForStatement(node));
  const counter = unwrap(given.argumentExpression);
  if (!loop || !ts.isForStatement(loop) || !loop.initializer || !ts.isVariableDeclarationList(loop.initializer)) return undefined;
  const counted = loop.initializer.declarations.find(({ name }) => name.getText() === counter.getText())?.initializer;
  return counted && ts.isNumericLiteral(counted) ? { fn, start: Number(counted.text) } : undefined;
}
