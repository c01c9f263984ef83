import { ts } from 'ts-morph';
import { isConst } from '../syntax/constants.ts';
import { unwrap } from '../syntax/syntax.ts';
import type { ProgramIndex } from './program-index.ts';

/** What a constant stands for; any other expression, without its parentheses and casts, stands for itself. */
export function getConstantValue(index: ProgramIndex, node: ts.Expression): ts.Expression {
  const value = unwrap(node);
  const declaration = ts.isIdentifier(value) ? index.getSymbol(value)?.valueDeclaration : undefined;
  return isConst(declaration) && declaration.initializer && index.has(declaration) ? unwrap(declaration.initializer) : value;
}
