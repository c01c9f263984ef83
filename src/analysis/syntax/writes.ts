import { ts } from 'ts-morph';
import { getNamedExpression } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { CHANGERS } from '../purity/pure-library.ts';
import { isAssignment, isUpdate, wrapped } from './syntax.ts';
import { isAll } from './type-flags.ts';

/** `x = 1`, `x.y = 1`, `x++`, `delete x.y`, `x.push(1)`: the chain of accesses that starts at the name is written. */
export function isWritten(use: ts.Node): boolean {
  // The variable in `x[name] = 1` names a part of something else.
  let current = wrapped(ts.isIdentifier(use) && ts.isElementAccessExpression(use.parent) ? use : getNamedExpression(use));
  for (;;) {
    const { parent } = current;
    if (isAssignment(parent)) return parent.left === current;
    if (isUpdate(parent) || ts.isDeleteExpression(parent)) return true;
    if (ts.isCallExpression(parent)) return ts.isPropertyAccessExpression(current) && CHANGERS.has(current.name.text);
    if (!(ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) || parent.expression !== current) return false;
    current = wrapped(parent);
  }
}

/** What a node gives another value: the left side of an assignment, what `++` and `delete` are applied to, what a loop sets. */
export function getWritten(node: ts.Node): ts.Expression | undefined {
  if (isAssignment(node)) return node.left;
  if (isUpdate(node)) return node.operand;
  if (ts.isDeleteExpression(node)) return node.expression;
  const isLoop = ts.isForOfStatement(node) || ts.isForInStatement(node);
  return isLoop && !ts.isVariableDeclarationList(node.initializer) ? node.initializer : undefined;
}

/** `list['push']`, `list[method]`: to call it may change the list. */
export function isChangerByElement({ checker }: ProgramIndex, { expression, argumentExpression }: ts.ElementAccessExpression): boolean {
  if (ts.isStringLiteralLike(argumentExpression)) return CHANGERS.has(argumentExpression.text);
  const type = checker.getTypeAtLocation(expression);
  const isOfLanguage = checker.isArrayLikeType(type) || /^(?:Map|Set)$/.test(type.symbol?.name ?? '');
  return isOfLanguage && !isAll(checker.getTypeAtLocation(argumentExpression), ts.TypeFlags.NumberLike);
}

/** Something that hangs on the value is written, not the name itself. */
export function isWrittenThrough(node: ts.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  const isAccessed = (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer;
  return isAccessed && isWritten(node);
}

/** Something is written to it: by an assignment, also of a pattern, by `++`, `delete`, or a loop. */
export function isTarget(expression: ts.Node): boolean {
  const { parent } = expression;
  if (isAssignment(parent) && parent.left === expression) return true;
  if (isUpdate(parent) || ts.isDeleteExpression(parent)) return true;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === expression;
  if (ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralExpression(parent)) return isTarget(parent);
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return isTarget(parent);
  return ts.isPropertyAssignment(parent) && parent.initializer === expression && isTarget(parent);
}
