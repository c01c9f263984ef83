import { ts } from 'ts-morph';
import { getEnclosingFunction, isFunctionNode, unwrap, wrapped } from './syntax.ts';

/** What a call calls: `module.fn` also of `(0, module.fn)(…)`, which is what compilers make of an imported `fn(…)`. */
export function getCallee({ expression }: ts.CallExpression | ts.NewExpression): ts.Expression {
  const callee = unwrap(expression);
  return isComma(callee) ? unwrap(callee.right) : callee;
}

/** The whole expression that stands for it there. */
export function getWholeCallee(expression: ts.Node): ts.Node {
  const { parent } = wrapped(expression);
  return isComma(parent) && parent.right === wrapped(expression) ? wrapped(parent) : wrapped(expression);
}

/** It is what a call calls. */
export function isCallee(expression: ts.Node): boolean {
  const whole = getWholeCallee(expression);
  return ts.isCallExpression(whole.parent) && whole.parent.expression === whole;
}

/** The names that lead to what a call calls: `['Object', 'keys']`. */
export function getCalleePath(call: ts.CallExpression): readonly string[] {
  const path: string[] = [];
  let current: ts.Expression = unwrap(call.expression);
  while (ts.isPropertyAccessExpression(current)) {
    path.unshift(current.name.text);
    current = unwrap(current.expression);
  }
  if (ts.isIdentifier(current)) path.unshift(current.text);
  return path;
}

/** `run.bind(…)` */
export function isBind(node: ts.Node): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'bind';
}

function isComma(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken;
}

/** What a call gives at a position: nothing where it gives less, or calls a tag. */
export function getArgumentAt(
  call: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
  position: number,
): ts.Expression | undefined {
  return ts.isTaggedTemplateExpression(call) ? undefined : call.arguments?.[position];
}

/** `new Promise(…)` */
export function isNewPromise(node: ts.Node): node is ts.NewExpression {
  return ts.isNewExpression(node) && node.expression.getText() === 'Promise';
}

/** `new Promise(…)` of the value in `resolve(value)` in its executor, also in a callback there. */
export function getSettled(value: ts.Node): ts.NewExpression | undefined {
  const { parent: call } = value;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || call.arguments[0] !== value) return undefined;
  const { text } = call.expression;
  for (let fn = getEnclosingFunction(call); fn && isFunctionNode(fn); fn = getEnclosingFunction(fn)) {
    const position = fn.parameters.findIndex(({ name }) => name.getText() === text);
    if (position < 0) continue;
    const { parent } = wrapped(fn);
    return position === 0 && isNewPromise(parent) && parent.arguments?.[0] === wrapped(fn) ? parent : undefined;
  }
  return undefined;
}
