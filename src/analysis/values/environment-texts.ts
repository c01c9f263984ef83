import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFallback, unwrap } from '../syntax/syntax.ts';

/**
 * Whether a part of an object was made of the environment, `cdn: process.env.CDN ?? 'https://…'`: a text or a number, though without the types of
 * Node nothing says so.
 */
export function isMadeOfEnvironment(index: ProgramIndex, part: ts.Node): boolean {
  const declared = ts.isPropertyAccessExpression(part) ? index.getSymbol(part.name)?.declarations : undefined;
  return declared?.every((one) => ts.isPropertyAssignment(one) && isTextOfEnvironment(one.initializer)) === true;
}

/** A setting of the environment, or a constant in its place. */
export function isTextOfEnvironment(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (isFallback(node)) return isTextOfEnvironment(node.left) && isTextOfEnvironment(node.right);
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isTemplateExpression(node) || isOfEnvironment(node);
}

/** `process.env.CDN`, `process.env['CDN']` */
function isOfEnvironment(node: ts.Node): boolean {
  return (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) && node.expression.getText() === 'process.env';
}
