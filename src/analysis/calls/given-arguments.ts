import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';

/** What the program gives a parameter by calls of its function's name; undefined for a function without one. */
export function getGivenArguments(index: ProgramIndex, parameter: ts.ParameterDeclaration): readonly ts.Expression[] | undefined {
  const { parent: fn } = parameter;
  const name = fn.name ?? (ts.isVariableDeclaration(fn.parent) ? fn.parent.name : undefined);
  if (!name || (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name))) return undefined;
  const symbol = index.getSymbol(name);
  const position = fn.parameters.indexOf(parameter);
  return [...index.getNames(name.text), ...index.getLocalNames(symbol)].flatMap((use) => {
    const named = ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use;
    const call = named.parent;
    if (!ts.isCallExpression(call) || call.expression !== named || index.getSymbol(use) !== symbol) return [];
    return call.arguments[position] ?? [];
  });
}
