import { ts } from 'ts-morph';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, unwrap } from '../syntax/syntax.ts';

/** `const copy = new Store(); copy.items = {};`: it gives the new one what it starts with, and takes nothing out of the others. */
export function isOfNewInstance(index: ProgramIndex, { node, site }: Access): boolean {
  if (!isAssignment(node) || !ts.isPropertyAccessExpression(site)) return false;
  const receiver = unwrap(site.expression);
  const symbol = ts.isIdentifier(receiver) ? index.getSymbol(receiver) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const isNew = ts.isNewExpression(unwrap(declaration.initializer)) && index.getAssignments(symbol).length === 0;
  return isNew && getEnclosingFunction(declaration) === getEnclosingFunction(node);
}
