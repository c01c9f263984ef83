import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';

/** What a field of a type is given where it is declared, and by all that set it. */
export function getFieldValues(index: ProgramIndex, { name, valueDeclaration: field }: ts.Symbol): readonly ts.Expression[] {
  const declared = field && ts.getNameOfDeclaration(field);
  if (!declared) return [];
  const made = ts.isPropertyDeclaration(field) && field.initializer ? [field.initializer] : [];
  // A type may have a symbol of its own for what a class declares.
  return [...made, ...index.getFieldAssignments(index.getSymbol(declared), name).map(({ right }) => right)];
}
