import { ts } from 'ts-morph';
import type { Container } from '../containers/containers.ts';
import { getBoundNames } from '../containers/holder-syntax.ts';
import { getCalledFunction } from './function-names.ts';
import { getCalleeName, isLoopCallback } from './handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isInside, wrapped } from '../syntax/syntax.ts';

const MAKES = /^(?:create|make)(?:[A-Z]|$)/;
/** Of one drawing of a page, which is gone with the next. */
const OF_MARKUP = /(?:Element|Node|VNode|Block|Portal|Text)$/;

/**
 * `const backend = connect({ onRow })` of a function of the program, whose inner functions call what it is given; `createServer({ onRow })` of
 * another one, which by its name is there to make something of what it is given.
 */
export function isKeptByResult(index: ProgramIndex, given: ts.Node, call: ts.CallExpression): boolean {
  if (ts.isExpressionStatement(wrapped(call).parent)) return false;
  const fn = getCalledFunction(index, call.expression);
  if (!fn) return MAKES.test(getCalleeName(call)) && !OF_MARKUP.test(getCalleeName(call));
  const parameter = fn.parameters[call.arguments.findIndex((one) => one === given)];
  if (!parameter || parameter.dotDotDotToken) return false;
  return getBoundNames(parameter.name).some((name) => {
    const symbol = index.getSymbol(name);
    const uses = index.getNamesOf(symbol, name.text);
    return uses.some((use) => index.getSymbol(use) === symbol && getInnerFunctions(use, fn).some((inner) => !isLoopCallback(inner)));
  });
}

/** The functions between a node and `maker`, from the inside out. */
export function getInnerFunctions(node: ts.Node, maker: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  for (let fn = getEnclosingFunction(node); fn && fn !== maker && isInside(fn, maker); fn = getEnclosingFunction(fn)) found.push(fn);
  return found;
}

/** A call in the maker of a container that hands it to a function of the program. */
interface Handing {
  readonly call: ts.CallExpression;
  readonly helper: ts.FunctionLikeDeclaration;
}

/** Gone through once per container: a bundle may have tens of thousands of places that use one. */
export function getHandings(index: ProgramIndex, { accesses }: Container, maker: ts.Node): readonly Handing[] {
  return accesses.flatMap(({ node: call, method }) => {
    if (method !== 'argument' || !ts.isCallExpression(call) || !isInside(call, maker)) return [];
    const helper = getCalledFunction(index, call.expression);
    return helper ? [{ call, helper }] : [];
  });
}

/**
 * Of a container that a function outside of its maker adds to: what in the maker hands it there. `return (op) => keep(results, op)` is an inner function
 * of the maker, the call of `const keep = addTo(results)` makes one that has it.
 */
export function getHandingFunctions(handings: readonly Handing[], growth: ts.Node, maker: ts.Node): readonly ts.Node[] {
  return handings.flatMap(({ call, helper }) => {
    if (!isInside(growth, helper)) return [];
    const isKept = getInnerFunctions(growth, helper).some((fn) => !isLoopCallback(fn));
    return [...getInnerFunctions(call, maker), ...(isKept ? [call] : [])];
  });
}
