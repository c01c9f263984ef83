import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getArgumentAt } from '../syntax/callee.ts';

const MAX_DEPTH = 4;

/** What is put in is made by the package itself, not something that its users hand in to be kept: `constructor() { register(this); }`. */
export function isMadeInside(index: ProgramIndex, calls: CallGraph, { key, value }: Access): boolean {
  const put = [key, value].filter((part) => part !== undefined);
  return put.length > 0 && put.every((part) => isMade(index, calls, part, 0));
}

function isMade(index: ProgramIndex, calls: CallGraph, value: ts.Expression, depth: number): boolean {
  const given = new Set<ts.ParameterDeclaration>();
  collect(index, value, given, 0);
  if (given.size === 0) return true;
  return depth < MAX_DEPTH && [...given].every((parameter) => isPassedByProgram(index, calls, parameter, depth));
}

function isPassedByProgram(index: ProgramIndex, calls: CallGraph, parameter: ts.ParameterDeclaration, depth: number): boolean {
  const fn = parameter.parent;
  if (!isFunctionNode(fn) || parameter.dotDotDotToken) return false;
  const taken = getTakenWith(fn);
  if (taken) return taken.length > 0 && taken.every((argument) => isMade(index, calls, argument, depth + 1));
  const position = fn.parameters.indexOf(parameter);
  return calls.getCallers(fn).sure.some((call) => {
    const passed = getArgumentAt(call, position);
    return passed !== undefined && isMade(index, calls, passed, depth + 1);
  });
}

/** `made` of `tap(made, (one) => list.push(one))`: what a function that is handed on may be given. */
function getTakenWith(fn: ts.Node): readonly ts.Expression[] | undefined {
  const { parent: call } = wrapped(fn);
  if (!ts.isCallExpression(call) || call.expression === wrapped(fn)) return undefined;
  return call.arguments.filter((argument) => !isFunctionNode(unwrap(argument)));
}

/** The parameters that a value, or what its variables were made of, names. */
function collect(index: ProgramIndex, node: ts.Node, found: Set<ts.ParameterDeclaration>, depth: number): void {
  const value = ts.isExpression(node) ? unwrap(node) : node;
  // What a call gives is its own.
  if (isFunctionNode(value) || ts.isCallExpression(value) || ts.isNewExpression(value)) return;
  if (ts.isIdentifier(value) && depth <= MAX_DEPTH) return collectOf(index, value, found, depth);
  if (ts.isPropertyAssignment(value)) return collect(index, value.initializer, found, depth);
  if (ts.isPropertyAccessExpression(value)) return collect(index, value.expression, found, depth);
  ts.forEachChild(value, (part) => collect(index, part, found, depth));
}

function collectOf(index: ProgramIndex, name: ts.Identifier, found: Set<ts.ParameterDeclaration>, depth: number): void {
  const shorthand = ts.isShorthandPropertyAssignment(name.parent)
    ? index.checker.getShorthandAssignmentValueSymbol(name.parent)
    : undefined;
  const declaration = (shorthand ?? index.getSymbol(name))?.valueDeclaration;
  if (!declaration) return;
  let outer: ts.Node = declaration;
  while (ts.isBindingElement(outer) || ts.isObjectBindingPattern(outer) || ts.isArrayBindingPattern(outer)) outer = outer.parent;
  if (ts.isParameter(outer)) found.add(outer);
  else if (ts.isVariableDeclaration(outer) && outer.initializer && getEnclosingFunction(outer))
    collect(index, outer.initializer, found, depth + 1);
}
