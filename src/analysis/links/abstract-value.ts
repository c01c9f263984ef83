import { ts } from 'ts-morph';
import { unwrap } from '../syntax/syntax.ts';

/** What is known of an object: that there is one. */
export const OBJECT = 'object';
export const UNDEFINED = 'undefined';

/** What an expression is known to be, by the node; undefined where it is to be worked out. */
export type Known = (node: ts.Expression) => string | undefined;

const CONSTANT = /^(?:undefined|null|true|false|-?\d[\d.e+]*|"(?:[^"\\]|\\.)*")$/;

/**
 * What an expression gives, as text: a constant as it is written, `object`, or for all else how it is put together. Two situations in
 * which it is the same text give the same value.
 */
export function evaluate(expression: ts.Expression, known: Known): string {
  const node = unwrap(expression);
  const found = known(node);
  if (found !== undefined) return found;
  const ask = (part: ts.Expression): string => evaluate(part, known);
  if (ts.isStringLiteralLike(node)) return JSON.stringify(node.text);
  if (ts.isNumericLiteral(node)) return String(Number(node.text));
  if (ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === UNDEFINED)) return UNDEFINED;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return negate(ask(node.operand));
  if (ts.isConditionalExpression(node)) {
    const test = getTruth(ask(node.condition));
    if (test !== undefined) return ask(test ? node.whenTrue : node.whenFalse);
  }
  if (ts.isBinaryExpression(node)) return evaluateBinary(node, ask);
  if (ts.isPropertyAccessExpression(node)) {
    const base = ask(node.expression);
    return base === UNDEFINED && ts.isOptionalChain(node) ? UNDEFINED : `${base}.${node.name.text}`;
  }
  return describe(node, known);
}

/** How it is put together, with what its parts are. */
function describe(node: ts.Node, known: Known): string {
  const parts: string[] = [];
  ts.forEachChild(node, (child) => void parts.push(ts.isExpression(child) ? evaluate(child, known) : describe(child, known)));
  return parts.length === 0 ? node.getText() : `${ts.SyntaxKind[node.kind]}(${parts.join(', ')})`;
}

function evaluateBinary({ left, operatorToken, right }: ts.BinaryExpression, ask: (part: ts.Expression) => string): string {
  const first = ask(left);
  const operator = operatorToken.getText();
  const truth = getTruth(first);
  const isNothing = first === UNDEFINED || first === 'null';
  if (operator === '&&' && truth !== undefined) return truth ? ask(right) : first;
  if (operator === '||' && truth !== undefined) return truth ? first : ask(right);
  if (operator === '??' && (isNothing || truth !== undefined)) return isNothing ? ask(right) : first;
  return compare(first, operator, ask(right));
}

function compare(first: string, operator: string, second: string): string {
  // `==` takes both for one.
  const isSame = /^[=!]=$/.test(operator)
    ? isEqual(first.replace(/^undefined$/, 'null'), second.replace(/^undefined$/, 'null'))
    : /^[=!]==$/.test(operator)
      ? isEqual(first, second)
      : undefined;
  return isSame === undefined ? `${first} ${operator} ${second}` : String(isSame !== operator.startsWith('!'));
}

function isEqual(first: string, second: string): boolean | undefined {
  if (CONSTANT.test(first) && CONSTANT.test(second)) return first === second;
  const isMixed = (first === OBJECT && CONSTANT.test(second)) || (second === OBJECT && CONSTANT.test(first));
  return isMixed ? false : undefined;
}

function negate(value: string): string {
  const truth = getTruth(value);
  return truth === undefined ? `!${value}` : String(!truth);
}

/** Whether a value counts as true; undefined where that is not known. */
export function getTruth(value: string): boolean | undefined {
  if (value === OBJECT) return true;
  return CONSTANT.test(value) ? !/^(?:undefined|null|false|-?0|"")$/.test(value) : undefined;
}
