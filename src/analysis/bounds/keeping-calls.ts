import { ts } from 'ts-morph';
import { isKeptByResult } from '../calls/kept-by-result.ts';
import { getParameterOf } from '../calls/function-names.ts';
import type { Lifetime } from './lifetimes.ts';
import { getAddedTo, isKeptIn } from './field-lifetime.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isBind } from '../syntax/callee.ts';
import { getEnclosingClass, getEnclosingFunction, isAssignment, unwrap, wrapped } from '../syntax/syntax.ts';

/** Done with what they are given, or made of what is in it. */
const TAKES_NOTHING = /^(?:Promise|Date|URL|(?:Weak)?(?:Map|Set|Ref)|Array|\w*(?:Error|Exception))$/;

/** What is made with an argument, and so has it: `new Limiter(new Store())`, `createLimiter(store)`, `hit.bind(undefined, store)`. */
export function getMadeWith(index: ProgramIndex, argument: ts.Node): ts.CallExpression | ts.NewExpression | undefined {
  const { parent: call } = argument;
  if ((!ts.isCallExpression(call) && !ts.isNewExpression(call)) || call.expression === argument) return undefined;
  if (ts.isNewExpression(call)) return TAKES_NOTHING.test(call.expression.getText()) ? undefined : call;
  return isBind(call) || isKeptByResult(index, argument, call) ? call : undefined;
}

/** The class that hands it to its base: `super({ store: new Store() })`. */
export function getOwnBaseCall(argument: ts.Node): ts.ClassLikeDeclaration | undefined {
  const { parent: call } = argument;
  if (!ts.isCallExpression(call) || call.expression.kind !== ts.SyntaxKind.SuperKeyword) return undefined;
  return getEnclosingClass(call);
}

/** `register(new Store())` of a function of the program that puts it into a table or list of its module, which nothing is taken out of. */
export function getTakenLifetime(index: ProgramIndex, argument: ts.Node): Lifetime | undefined {
  const name = getParameterOf(index, argument)?.name;
  const symbol = name && ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
  if (!name || !ts.isIdentifier(name) || !symbol) return undefined;
  for (const use of index.getNamesOf(symbol, name.text)) {
    const taker = use === name || index.getSymbol(use) !== symbol ? undefined : getModuleTable(index, wrapped(use));
    if (taker) return { kind: 'process', by: taker, note: `kept by ${taker.getText()} for as long as the process lives` };
  }
  return undefined;
}

function getModuleTable(index: ProgramIndex, value: ts.Node): ts.Identifier | undefined {
  const { parent } = value;
  const entry = isAssignment(parent) && parent.right === value && ts.isElementAccessExpression(parent.left) ? parent.left : undefined;
  const table = entry ? unwrap(entry.expression) : getAddedTo(index, value);
  if (!table || !ts.isIdentifier(table) || (entry && !isKeptIn(index, table))) return undefined;
  const declaration = index.getSymbol(table)?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && !getEnclosingFunction(declaration) ? table : undefined;
}
