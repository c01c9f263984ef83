import { ts } from 'ts-morph';
import { getLiteral } from '../keys/constant-tables.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isNew } from './own-values.ts';
import { isTextOfEnvironment } from '../values/environment-texts.ts';
import { hasText, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';

/**
 * What the literal of a declaration holds that is an object under another name as well: `inner` of `const options = { inner }`. Only what a use
 * takes, where that is a member by its name.
 */
export function getSharedParts(index: ProgramIndex, declaration: ts.Node, use: ts.Node): readonly ts.Expression[] {
  const isMade = ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration);
  const literal = isMade && declaration.initializer && getLiteral(declaration.initializer);
  if (!literal) return [];
  const outer = wrapped(use);
  const { parent } = outer;
  const name = ts.isPropertyAccessExpression(parent) && parent.expression === outer ? parent.name.text : undefined;
  return getParts(index, literal, name);
}

function getParts(index: ProgramIndex, literal: ts.Expression, name: string | undefined): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(literal)) return literal.elements.flatMap((one) => getShared(index, one));
  if (!ts.isObjectLiteralExpression(literal)) return [];
  const isOther = (one: ts.ObjectLiteralElementLike): boolean =>
    name !== undefined && one.name !== undefined && hasText(one.name) && one.name.text !== name;
  return literal.properties.flatMap((one) => {
    if (isOther(one)) return [];
    if (ts.isShorthandPropertyAssignment(one)) return getShared(index, one.name);
    return ts.isPropertyAssignment(one) ? getShared(index, one.initializer) : [];
  });
}

/** A copy shares what it copies one level down, which is not followed. */
export function getShared(index: ProgramIndex, part: ts.Expression): readonly ts.Expression[] {
  const value = unwrap(part);
  const inner = getLiteral(value);
  if (inner) return getParts(index, inner, undefined);
  const type = index.checker.getTypeAtLocation(value);
  const isHarmless = isAll(type, PRIMITIVE) || type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
  if (isHarmless || isFunctionNode(value) || ts.isClassExpression(value) || ts.isSpreadElement(value) || isNew(index, value)) return [];
  if (isTextOfEnvironment(value)) return [];
  return [value];
}
