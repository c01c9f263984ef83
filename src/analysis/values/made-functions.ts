import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import { isStateless } from '../purity/function-state.ts';
import { getResults } from '../syntax/results.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, isAsync, isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** `new Function('data', source)`: it sees nothing but its arguments and what is global. */
export function isCompiled(index: ProgramIndex, node: ts.Expression): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  return node.expression.getText() === 'Function' && !index.declares(index.getSymbol(node.expression));
}

/** A function without state: written out, compiled of text, or all that a function of the program returns. */
export function isMadeStateless(index: ProgramIndex, made: ts.Expression): boolean {
  if (isFunctionNode(made)) return isStateless(index, made);
  if (isCompiled(index, made)) return true;
  const fn = ts.isCallExpression(made) ? getMaker(index, unwrap(made.expression)) : undefined;
  if (!fn?.body || isAsync(fn) || fn.asteriskToken) return false;
  const results = getResults(fn).map(unwrap);
  return results.length > 0 && results.every((one) => isFunctionNode(one) && isStateless(index, one));
}

/** The function of the program that is called: `compile` of `compile(text)`, and of `Template.compile(text)` where nobody sets the static method to another one. */
export function getMaker(index: ProgramIndex, callee: ts.Expression): ts.FunctionLikeDeclaration | undefined {
  const isOwn = (one: ts.Node): boolean => index.has(one);
  if (ts.isIdentifier(callee)) return getFunctionOf(index.getSymbol(callee), isOwn);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  const symbol = index.getSymbol(callee.name);
  const [method, ...others] = symbol?.declarations ?? [];
  const isOfClass = method !== undefined && method.parent === index.getSymbol(callee.expression)?.valueDeclaration;
  if (!isOfClass || others.length > 0 || !ts.isMethodDeclaration(method)) return undefined;
  return index.getFieldAssignments(symbol, callee.name.text).length === 0 ? getFunctionOf(symbol, isOwn) : undefined;
}

/** A function without state that does not ask what it is called on: text that is compiled may. */
export function isWithoutReceiver(index: ProgramIndex, value: ts.Expression): boolean {
  const made = unwrap(value);
  if (isAssignment(made)) return isWithoutReceiver(index, made.right);
  if (isFallback(made)) return isWithoutReceiver(index, made.right);
  return !isCompiled(index, made) && isMadeStateless(index, made);
}
