import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getFacts } from '../syntax/conditions.ts';
import { getScope, unwrap } from '../syntax/syntax.ts';

/**
 * `this.jobs.set(id, job); … this.jobs.delete(id);` of a `this.jobs` that may be anything, by its names one that has both functions: what was put
 * in is taken out. Not `if (session) store.set(key, session); else store.delete(key);`.
 */
export function isPairedByName(calls: CallGraph, adding: FunctionOrClass, taking: FunctionOrClass): boolean {
  const added = getByName(calls, adding);
  if (added.length === 0) return false;
  return getByName(calls, taking).some((taken) =>
    added.some((one) => getScope(one) === getScope(taken) && isSameEntry(one, taken) && !isAlternative(one, taken)),
  );
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
