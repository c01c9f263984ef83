import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { unwrap, wrapped } from '../syntax/syntax.ts';
import { getNumbers } from '../values/constant-numbers.ts';
import type { NumberRange } from '../values/number-range.ts';
import type { Access } from './containers.ts';

/** Methods whose only argument says where what is read starts. */
const FROM = /^(?:slice|at|substr|substring)$/;

/**
 * How many of the newest entries a read sees at most: `slice(-20)`, `at(-1)`, `log[log.length - 1]`, `slice(log.length - 20)`. What it answers is
 * the same whatever more is kept. Undefined for what may see older ones.
 */
export function getTailLength(
  index: ProgramIndex,
  { method, key, node, site }: Access,
  getRange: (expression: ts.Expression) => NumberRange,
): number | undefined {
  if (!key) return undefined;
  if (method === '[]') return getDistance(index, key, site.getText());
  if (!FROM.test(method) || !ts.isCallExpression(node) || node.arguments.length !== 1) return undefined;
  const fromEnd = getLongest(getNumbers(index, key)?.map((value) => -value)) ?? getNegated(key, getRange);
  // `text.substring(-20)` is all of it.
  if (fromEnd !== undefined) return method === 'substring' ? undefined : fromEnd;
  return getDistance(index, unwrapZero(key), site.getText());
}

/** How many entries from the front a read sees at most, where new ones are put in front: `slice(0, 10)`, `[0]`, `at(0)`. */
export function getHeadLength(index: ProgramIndex, { method, key, node }: Access): number | undefined {
  const first = getNumbers(index, key);
  if (!first?.every((value) => Number.isInteger(value) && value >= 0)) return undefined;
  if (method === '[]' || method === 'at') return Math.max(...first) + 1;
  const end = ts.isCallExpression(node) && node.arguments.length === 2 ? node.arguments[1] : undefined;
  return method === 'slice' ? getLongest(getNumbers(index, end)) : undefined;
}

/** `log.length` inside of `log[log.length - 1]` or `log.slice(Math.max(0, log.length - 20))` counts nothing. */
export function isTailCount(index: ProgramIndex, access: Access): boolean {
  if (access.kind !== 'count') return false;
  const minus = wrapped(access.node).parent;
  if (!ts.isBinaryExpression(minus)) return false;
  const start = wrapped(minus);
  const call = start.parent;
  const from = ts.isCallExpression(call) && unwrapZero(call) !== call ? wrapped(call) : start;
  const { parent } = from;
  const text = access.site.getText();
  const isKey = ts.isElementAccessExpression(parent) && parent.argumentExpression === from && parent.expression.getText() === text;
  const isStart =
    ts.isCallExpression(parent) &&
    parent.arguments.length === 1 &&
    parent.arguments[0] === from &&
    ts.isPropertyAccessExpression(parent.expression) &&
    FROM.test(parent.expression.name.text) &&
    parent.expression.expression.getText() === text;
  return (isKey || isStart) && getDistance(index, minus, text) !== undefined;
}

/** `-n`, where `n` is never 0, which would mean all of it. */
function getNegated(key: ts.Expression, getRange: (expression: ts.Expression) => NumberRange): number | undefined {
  const node = unwrap(key);
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.MinusToken) return undefined;
  const { least, most, isNumber } = getRange(node.operand);
  return isNumber && least >= 1 && Number.isFinite(most) ? Math.ceil(most) : undefined;
}

function getLongest(lengths: readonly number[] | undefined): number | undefined {
  return lengths?.every((length) => Number.isInteger(length) && length > 0) ? Math.max(...lengths) : undefined;
}

/** The constant that is taken off the length: `log.length - 20`. */
function getDistance(index: ProgramIndex, start: ts.Expression, log: string): number | undefined {
  const minus = unwrap(start);
  if (!ts.isBinaryExpression(minus) || minus.operatorToken.kind !== ts.SyntaxKind.MinusToken) return undefined;
  if (minus.left.getText().replaceAll(/\s/g, '') !== `${log}.length`) return undefined;
  return getLongest(getNumbers(index, minus.right));
}

/** `x` of `Math.max(0, x)`, anything else itself. */
function unwrapZero(expression: ts.Expression): ts.Expression {
  const call = unwrap(expression);
  if (!ts.isCallExpression(call) || call.expression.getText() !== 'Math.max' || call.arguments.length !== 2) return expression;
  const rest = call.arguments.filter((argument) => argument.getText() !== '0');
  return rest.length === 1 && rest[0] ? rest[0] : expression;
}
