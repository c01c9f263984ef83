import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import type { FunctionOrClass } from './function-names.ts';
import { getGiver } from './givers.ts';
import { isFunctionNode, wrapped } from '../syntax/syntax.ts';

/** `@field title`: what decorates runs once, as the class is made. */
export function getDecoration(value: ts.Node): ts.Node | undefined {
  const outer = wrapped(value);
  return ts.isDecorator(outer.parent) ? outer : undefined;
}

/** The function that gives a decorator back and is used for nothing else: `const field = (name) => (target, key) => { … }`, `@field('title')`. */
export function getDecoratorMaker(calls: CallGraph, fn: FunctionOrClass): FunctionOrClass | undefined {
  const maker = isFunctionNode(fn) ? getGiver(wrapped(fn)) : undefined;
  if (!maker) return undefined;
  const { calls: own, values } = calls.getCallers(maker);
  return own.length > 0 && values.length === 0 && own.every((call) => getDecoration(call)) ? maker : undefined;
}
