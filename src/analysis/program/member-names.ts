import { ts } from 'ts-morph';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from './program-index.ts';
import { hasText, isAssignment, wrapped } from '../syntax/syntax.ts';

function getNamesOfFunction(index: ProgramIndex, fn: ts.FunctionLikeDeclaration): readonly ts.Node[] {
  const name = getNameOf(fn as FunctionOrClass);
  const symbol = name && index.getSymbol(name);
  if (!name || !hasText(name) || !symbol) return [];
  return index.getNames(name.text).filter((use) => index.getSymbol(use) === symbol);
}

/** Its own name, and those of the properties and exports that it is put under. */
export function getMemberNames(index: ProgramIndex, fn: ts.FunctionLikeDeclaration): string[] {
  const name = getNameOf(fn as FunctionOrClass);
  const others = getNamesOfFunction(index, fn).flatMap((use) => {
    const { parent } = wrapped(use);
    if (ts.isExportSpecifier(parent)) return [parent.name.text];
    if (ts.isPropertyAssignment(parent) && hasText(parent.name)) return [parent.name.text];
    return isAssignment(parent) && ts.isPropertyAccessExpression(parent.left) ? [parent.left.name.text] : [];
  });
  return [...(name && hasText(name) ? [name.text] : []), ...others];
}

/** Object literals that have it as a member. */
export function getTables(index: ProgramIndex, fn: ts.FunctionLikeDeclaration): ts.ObjectLiteralExpression[] {
  const members = [
    ts.isMethodDeclaration(fn) ? fn : wrapped(fn).parent,
    ...getNamesOfFunction(index, fn).map((use) => wrapped(use).parent),
  ];
  return members.flatMap((member) =>
    ts.isObjectLiteralElementLike(member) && ts.isObjectLiteralExpression(member.parent) ? [member.parent] : [],
  );
}
