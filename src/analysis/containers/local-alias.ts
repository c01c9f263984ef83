import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, unwrap } from '../syntax/syntax.ts';
import type { Access } from './containers.ts';
import { isConst } from '../syntax/constants.ts';

/**
 * `const cache = this.cache`, `const cache = (this.cache ??= new Map())` and `const { cache } = this` in a function, and what is done by that name: the name is the container's for one
 * call and for nobody else.
 */
export function isLocalName(index: ProgramIndex, { kind, via, site, node, method }: Access): boolean {
  if (kind === 'alias') return /^(?:variable|destructured)$/.test(method) && isLocalConstant(node);
  if (via !== 'alias' || !ts.isIdentifier(site) || kind === 'escape' || kind === 'export') return false;
  const declaration = index.getSymbol(site)?.valueDeclaration;
  return declaration !== undefined && isLocalConstant(declaration);
}

/** Without a type of its own, which another container might not be of. */
function isLocalConstant(node: ts.Node): boolean {
  const isTaken = ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.initializer && !node.dotDotDotToken;
  const declaration = isTaken ? node.parent.parent : node;
  if (!ts.isVariableDeclaration(declaration) || declaration.type || !ts.isIdentifier((isTaken ? node : declaration).name)) return false;
  // `isOld ? left : right` may be another one.
  if (!declaration.initializer || !isName(unwrap(declaration.initializer))) return false;
  return isConst(declaration) && getEnclosingFunction(declaration) !== undefined;
}

function isName(node: ts.Expression): boolean {
  if (isAssignment(node)) return ts.isNewExpression(unwrap(node.right)) && isName(unwrap(node.left));
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}
