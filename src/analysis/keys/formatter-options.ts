import { ts } from 'ts-morph';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFormatterArgument } from '../syntax/json-types.ts';
import { usesArguments } from '../syntax/lexical.ts';

const MAX_DEPTH = 2;

/** An argument of a formatter of `Intl`, or of a function of the program that gives it to nothing else. */
export function isForFormatter(
  index: ProgramIndex,
  use: ts.Node,
  isMeant: (argument: ts.Node) => boolean = () => true,
  depth = 0,
): boolean {
  if (isFormatterArgument(use)) return isMeant(use);
  const name = depth < MAX_DEPTH ? getParameterName(index, use) : undefined;
  const symbol = name && index.getSymbol(name);
  if (!name || !symbol) return false;
  const uses = index.getNamesOf(symbol, name.text).filter((one) => one !== name && index.getSymbol(one) === symbol);
  return uses.length > 0 && uses.every((one) => isForFormatter(index, one, isMeant, depth + 1));
}

function getParameterName(index: ProgramIndex, argument: ts.Node): ts.Identifier | undefined {
  const call = argument.parent;
  if (!ts.isCallExpression(call) || call.expression === argument) return undefined;
  const callee = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  // A method by another name than a private one may be one of a subclass.
  if (!ts.isIdentifier(call.expression) && !ts.isPrivateIdentifier(callee)) return undefined;
  const fn = getFunctionOf(index.getSymbol(callee), (node) => index.has(node));
  if (!fn?.body || usesArguments(fn) || call.arguments.some(ts.isSpreadElement)) return undefined;
  const parameter = fn.parameters[(call.arguments as readonly ts.Node[]).indexOf(argument)];
  return parameter && !parameter.dotDotDotToken && ts.isIdentifier(parameter.name) ? parameter.name : undefined;
}
