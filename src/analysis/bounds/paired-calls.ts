import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { isOnErrorPath } from './error-paths.ts';
import { getFacts } from '../syntax/conditions.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getScope, unwrap, wrapped } from '../syntax/syntax.ts';
import { getMember } from '../syntax/value-uses.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/**
 * `this.jobs.set(id, job); … this.jobs.delete(id);` of a `this.jobs` that may be anything, by its names one that has both functions: what was put
 * in is taken out. Not `if (session) store.set(key, session); else store.delete(key);`.
 */
export function isPairedByName(calls: CallGraph, adding: FunctionOrClass, taking: FunctionOrClass): boolean {
  const added = getByName(calls, adding);
  if (added.length === 0) return false;
  return getByName(calls, taking).some((taken) => added.some((one) => isPair(one, taken)));
}

/** `memory.add(key, made); try { return await made; } finally { memory.remove(key); }`: whoever in the program puts one in takes it out. */
export function isPairedByCallers({ index, calls }: Parts, adding: FunctionOrClass, taking: FunctionOrClass): boolean {
  const { sure, values, exported } = calls.getCallers(adding);
  if (sure.length === 0 || values.length > 0 || (exported && !isOfOwnObject(index, adding))) return false;
  const taken = calls.getCallers(taking).sure.filter((call): call is ts.CallExpression => ts.isCallExpression(call));
  return sure.every(
    (call) =>
      ts.isCallExpression(call) && taken.some((other) => call.pos < other.pos && isPair(call, other) && !isOnErrorPath({ node: other })),
  );
}

/** A function of an object that its module keeps to itself: `const memory = { add(…) {} }`, of which nothing but members is used. */
function isOfOwnObject(index: ProgramIndex, fn: FunctionOrClass): boolean {
  const member = ts.isMethodDeclaration(fn) ? fn : wrapped(fn).parent;
  if (!ts.isMethodDeclaration(member) && !ts.isPropertyAssignment(member)) return false;
  const literal = member.parent;
  if (!ts.isObjectLiteralExpression(literal)) return false;
  const declaration = wrapped(literal).parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return false;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) return false;
  const symbol = index.getSymbol(declaration.name);
  return index
    .getNamesOf(symbol, declaration.name.text)
    .every((use) => use === declaration.name || index.getSymbol(use) !== symbol || getMember(use) !== undefined);
}

/** In one function, of one entry, and both may run. */
function isPair(added: ts.CallExpression, taken: ts.CallExpression): boolean {
  return getScope(added) === getScope(taken) && isSameEntry(added, taken) && !isAlternative(added, taken);
}

function getByName(calls: CallGraph, fn: FunctionOrClass): ts.CallExpression[] {
  const { calls: all, sure } = calls.getCallers(fn);
  return all.filter((call): call is ts.CallExpression => ts.isCallExpression(call) && !sure.includes(call));
}

/** They have the receiver and the key in common. */
function isSameEntry(one: ts.CallExpression, other: ts.CallExpression): boolean {
  const [first, second] = [one, other].map(({ expression, arguments: [key] }) => {
    const callee = unwrap(expression);
    return ts.isPropertyAccessExpression(callee) && key ? `${callee.expression.getText()} ${key.getText()}` : undefined;
  });
  return first !== undefined && first === second;
}

/** Where one runs, the other does not. */
function isAlternative(one: ts.Node, other: ts.Node): boolean {
  const facts = getFacts(other);
  return getFacts(one).some(({ condition, holds }) => facts.some((fact) => fact.condition === condition && fact.holds !== holds));
}
