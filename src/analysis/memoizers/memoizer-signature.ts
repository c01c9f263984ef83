import { ts } from 'ts-morph';
import { isBind } from '../syntax/callee.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import type { KeyRule } from './memo-library.ts';
import type { MemoizerOptions } from './memoizer-bounds.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** What a memoized function remembers by. */
export interface Signature {
  readonly fn: ts.FunctionLikeDeclaration | undefined;
  readonly resolver: ts.Expression | undefined;
  readonly parameters: readonly ts.ParameterDeclaration[];
}

export function getSignature(index: ProgramIndex, options: MemoizerOptions, { library, args, made }: MemoizerDeclaration): Signature {
  const decorated = ts.isDecorator(made) && isFunctionNode(made.parent) ? made.parent : undefined;
  const given = library.fn === undefined ? undefined : args[library.fn];
  const fn = decorated ?? (given && getMemoizedFunction(index, given));
  const configured = library.options === undefined ? undefined : args[library.options];
  const literal = configured && options.getLiteral(configured);
  const named = (library.resolverOptions ?? []).map((name) => options.getOption(literal, name)).find((one) => one !== undefined);
  const positional = library.resolver === undefined ? undefined : args[library.resolver];
  const resolver = named ?? (positional && !literal && !/^(?:undefined|null)$/.test(positional.getText()) ? positional : undefined);
  // What a selector is called with is what the function gets that makes the key.
  const called = fn ?? (library.isCurried && resolver ? getMemoizedFunction(index, resolver) : undefined);
  const parameters = called ? called.parameters.filter((one) => one.name.getText() !== 'this') : [];
  return { fn, resolver, parameters };
}

/** The function that an argument is or names, through `.bind(…)` and `async` wrappers of the language. */
export function getMemoizedFunction(index: ProgramIndex, node: ts.Expression): ts.FunctionLikeDeclaration | undefined {
  const value = unwrap(node);
  if (isFunctionNode(value)) return value;
  if (isBind(value)) return value.arguments.length <= 1 ? getMemoizedFunction(index, value.expression.expression) : undefined;
  return getCalledFunction(index, value);
}

/** It has one result: no parameter, or none that `bind` has not given a value, and nothing that reads the arguments all the same. */
export function takesNothing(
  index: ProgramIndex,
  { library, args }: MemoizerDeclaration,
  { fn, parameters, resolver }: Signature,
): boolean {
  if (resolver) return false;
  const given = library.fn === undefined ? undefined : args[library.fn];
  if (given && isFullyBound(index, given)) return true;
  if (!fn?.body) return false;
  if (library.keys === 'all' && library.kind === 'function') return getArity(parameters) === 0 && library.package === 'memoizee';
  return parameters.length === 0 && !usesArguments(fn.body);
}

/** `read.bind(undefined, settings)` of `function read(settings) {}`. */
function isFullyBound(index: ProgramIndex, given: ts.Expression): boolean {
  const call = unwrap(given);
  if (!isBind(call)) return false;
  const fn = getMemoizedFunction(index, call.expression.expression);
  const isOpen = call.arguments.some(ts.isSpreadElement) || fn?.parameters.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
  return fn?.body !== undefined && isOpen === false && fn.parameters.length < call.arguments.length && !usesArguments(fn.body);
}

/** `length` of a function: parameters before the first that has a default or takes the rest. */
function getArity(parameters: readonly ts.ParameterDeclaration[]): number {
  const first = parameters.findIndex((one) => one.initializer !== undefined || one.dotDotDotToken !== undefined);
  return first < 0 ? parameters.length : first;
}

/** How many arguments make the key where no function makes it. */
export function getKeyCount(options: MemoizerOptions, { library, args }: MemoizerDeclaration, { fn, parameters }: Signature): number {
  if (library.keys === 'first' || library.keys === 'text') return 1;
  if (library.keys === 'json') return fn && getArity(parameters) === 1 ? 1 : Infinity;
  const given = library.options === undefined ? undefined : args[library.options];
  const length = given && options.getOption(options.getLiteral(given), 'length')?.getText();
  if (length !== undefined && /^\d+$/.test(length)) return Number(length);
  return fn && library.package === 'memoizee' && length === undefined ? getArity(parameters) : Infinity;
}

/** By identity or by content, as the options say. */
export function getKeyRule(options: MemoizerOptions, { library, args }: MemoizerDeclaration): KeyRule {
  const given = library.options === undefined ? undefined : args[library.options];
  const literal = given && options.getLiteral(given);
  const isByContent = library.contentOptions?.some(
    (name) => !/^(?:undefined|false)$/.test(String(options.getOption(literal, name)?.getText())),
  );
  return isByContent ? 'json' : library.keys;
}
