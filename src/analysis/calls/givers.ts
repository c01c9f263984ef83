import { ts } from 'ts-morph';
import type { FunctionOrClass } from './function-names.ts';
import { getEnclosingFunction } from '../syntax/syntax.ts';

/** The function that gives the value to its callers. */
export function getGiver(value: ts.Node): FunctionOrClass | undefined {
  const { parent } = value;
  if (ts.isReturnStatement(parent)) return getEnclosingFunction(value);
  return ts.isArrowFunction(parent) && parent.body === value ? parent : undefined;
}
