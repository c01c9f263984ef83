import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getWrites } from '../purity/settled.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { getNumbers } from './constant-numbers.ts';

/** What a number may be, from the least to the greatest; `isNumber`: it cannot be NaN, or no number at all. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isNumber: boolean;
}

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  /** Nobody calls it but the program. */
  readonly isClosed: (fn: ts.FunctionLikeDeclaration) => boolean;
}

const ANY: NumberRange = { least: -Infinity, most: Infinity, isNumber: false };
const MAX_DEPTH = 6;
const ROUNDS = /^Math\.(?:trunc|floor|ceil|round)$/;

/** `Math.min(Math.max(1, n), 100)` is 1 to 100, and so is a parameter that all calls give such a number. */
export function getNumberRange(parts: Parts, expression: ts.Expression, depth = 0): NumberRange {
  const node = unwrap(expression);
  const numbers = getNumbers(parts.index, node);
  if (numbers) return { least: Math.min(...numbers), most: Math.max(...numbers), isNumber: true };
  if (depth >= MAX_DEPTH) return ANY;
  const ask = (one: ts.Expression): NumberRange => getNumberRange(parts, one, depth + 1);
  if (ts.isCallExpression(node)) return getOfCall(node, ask);
  if (ts.isConditionalExpression(node)) return unite([ask(node.whenTrue), ask(node.whenFalse)]);
  if (ts.isBinaryExpression(node)) return getOfChoice(node, ask);
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? getOfName(parts, node, ask) : ANY;
}

function getOfCall({ expression, arguments: given }: ts.CallExpression, ask: (one: ts.Expression) => NumberRange): NumberRange {
  const callee = expression.getText();
  if (given.length === 0 || given.some(ts.isSpreadElement)) return ANY;
  const ranges = given.map(ask);
  const isNumber = ranges.every((one) => one.isNumber);
  const [least, most] = [ranges.map((one) => one.least), ranges.map((one) => one.most)];
  if (callee === 'Math.min') return { least: Math.min(...least), most: Math.min(...most), isNumber };
  if (callee === 'Math.max') return { least: Math.max(...least), most: Math.max(...most), isNumber };
  const [only] = ranges;
  if (!ROUNDS.test(callee) || !only) return ANY;
  return { least: Math.floor(only.least), most: Math.ceil(only.most), isNumber: only.isNumber };
}

/** `count || 20`: what is none, or no number, is replaced. */
function getOfChoice({ left, operatorToken, right }: ts.BinaryExpression, ask: (one: ts.Expression) => NumberRange): NumberRange {
  const operator = operatorToken.getText();
  if (operator !== '||' && operator !== '??') return ANY;
  const [first, second] = [ask(left), ask(right)];
  const isNumber = second.isNumber && (operator === '||' || first.isNumber);
  return { ...unite([first, second]), isNumber };
}

function getOfName(parts: Parts, node: ts.Identifier | ts.PropertyAccessExpression, ask: (one: ts.Expression) => NumberRange): NumberRange {
  const symbol = parts.index.getSymbol(ts.isIdentifier(node) ? node : node.name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !parts.index.has(declaration)) return ANY;
  const writes = getWrites(parts.index, symbol);
  const set = ts.isPropertyAccessExpression(node) ? getSetOnce(declaration, writes) : undefined;
  if (set) return ask(set);
  if (writes.length > 0) return ANY;
  const isNamed = ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name);
  if (isNamed && declaration.initializer) return ask(declaration.initializer);
  const given = ts.isParameter(declaration) ? getGiven(parts, declaration) : undefined;
  return given ? unite(given.map(ask)) : ANY;
}

/** What a constructor sets a field to, which nothing else sets. */
function getSetOnce(declaration: ts.Declaration, writes: readonly ts.Node[]): ts.Expression | undefined {
  const [write, ...others] = writes;
  if (!write || others.length > 0 || !isAssignment(write) || write.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  if (ts.isPropertyDeclaration(declaration) && declaration.initializer) return undefined;
  const fn = getEnclosingFunction(write);
  return fn && ts.isConstructorDeclaration(fn) ? write.right : undefined;
}

/** What the calls of a function give a parameter, its default where they leave it out; undefined where not all of them are seen. */
function getGiven({ calls, isClosed }: Parts, parameter: ts.ParameterDeclaration): readonly ts.Expression[] | undefined {
  const { parent: fn, initializer, name, dotDotDotToken } = parameter;
  if (!isFunctionNode(fn) || dotDotDotToken || !ts.isIdentifier(name) || !isClosed(fn)) return undefined;
  const callers = calls.getCallers(fn as Parameters<CallGraph['getCallers']>[0]);
  if (callers.values.length > 0 || callers.calls.length === 0) return undefined;
  const position = fn.parameters.indexOf(parameter);
  const given = callers.calls.map((call) => {
    if (ts.isTaggedTemplateExpression(call) || call.arguments?.some(ts.isSpreadElement)) return undefined;
    return call.arguments?.[position] ?? initializer;
  });
  return given.every((one) => one !== undefined) ? given : undefined;
}

function unite(ranges: readonly NumberRange[]): NumberRange {
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
    isNumber: ranges.every(({ isNumber }) => isNumber),
  };
}
