import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingClass, hasText, isAssignment, unwrap, walk } from '../syntax/syntax.ts';
import { isAll, PRIMITIVE } from '../syntax/type-flags.ts';

/** A field that holds a list or an object that the caller of the constructor gave: the caller still has it, and may change it. */
export function isGivenField(index: ProgramIndex, field: ts.Node): boolean {
  const type = index.checker.getTypeAtLocation(field);
  if (isAll(type, PRIMITIVE) || type.symbol?.name === 'RegExp' || type.getCallSignatures().length > 0) return false;
  if (ts.isParameter(field)) return true;
  const name = ts.isPropertyDeclaration(field) ? field.name : ts.isPropertyAccessExpression(field) ? field.name : undefined;
  const owner = ts.isPropertyDeclaration(field) ? field.parent : getEnclosingClass(field);
  const maker = owner?.members.find(ts.isConstructorDeclaration);
  if (!maker || !name || !hasText(name)) return false;
  let isGiven = false;
  walk(maker, (node) => {
    if (isAssignment(node) && ts.isPropertyAccessExpression(node.left) && node.left.name.text === name.text) {
      const value = unwrap(node.right);
      const made = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
      if (made && ts.isParameter(made)) isGiven = true;
    }
    return !isGiven;
  });
  return isGiven;
}
