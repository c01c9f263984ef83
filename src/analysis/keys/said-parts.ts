import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { METHODS } from '../purity/pure-library.ts';
import { unwrap, wrapped } from '../syntax/syntax.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';

/** `x.toFixed(6)`, `name.trim()`: of the same text or number it is the same wherever it stands. */
export function isSaidOfPrimitive(
  { checker }: ProgramIndex,
  { expression, arguments: given, questionDotToken }: ts.CallExpression,
): boolean {
  if (!ts.isPropertyAccessExpression(expression) || questionDotToken || METHODS.get(expression.name.text) !== false) return false;
  const receiver = unwrap(expression.expression);
  const isName = ts.isIdentifier(receiver) || ts.isPropertyAccessExpression(receiver);
  const isPlain = given.every((one) => ts.isNumericLiteral(one) || ts.isStringLiteral(one));
  return (
    isName &&
    isPlain &&
    isAll(checker.getTypeAtLocation(receiver), PRIMITIVE) &&
    isAll(checker.getTypeAtLocation(expression.parent), PRIMITIVE)
  );
}

/** Whether nothing of what a name stands for is used there but what a part of the key says of it. */
export function isSaidByKey(part: ts.CallExpression, name: ts.Identifier): boolean {
  let current: ts.Node = name;
  for (
    let outer = wrapped(name);
    ts.isPropertyAccessExpression(outer.parent) && outer.parent.expression === outer;
    outer = wrapped(current)
  )
    current = outer.parent;
  const call = wrapped(current).parent;
  return ts.isCallExpression(call) && unwrap(call.expression) === current && call.getText() === part.getText();
}
