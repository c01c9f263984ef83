import { ts } from 'ts-morph';
import { getPassedFunction } from '../calls/function-names.ts';
import type { AnalysisContext } from '../context.ts';
import { ArgumentKeys } from '../keys/argument-keys.ts';
import { getOnlyResult } from '../keys/key-helpers.ts';
import type { MadeKey } from './made-keys.ts';
import type { ProgramIndex } from '../program/program-index.ts';

/** How the key is made of the arguments of what one call of a helper gives. */
export interface Making {
  readonly key: MadeKey;
  readonly asker: ts.FunctionLikeDeclaration;
  /** The function that makes the key there. */
  readonly by: ts.Expression | undefined;
  /** What stands for the key. */
  readonly result: ts.Expression;
}

export function getKeyMaking(
  index: ProgramIndex,
  asker: ts.FunctionLikeDeclaration,
  key: MadeKey,
  call: ts.CallExpression,
): Making | undefined {
  const given = key.by === undefined ? undefined : call.arguments[key.by];
  const by = given && given.getText() !== 'undefined' ? given : key.function;
  // Who gives nothing where something is called for makes no entry.
  if (key.by !== undefined && !by) return undefined;
  const fn = by && getPassedFunction(index, by);
  return { key, asker, by, result: (fn && getOnlyResult(fn)) ?? key.node };
}

/** What the value of `make` is made of that a key which is made of the same arguments does not hold. */
export function getUntold(
  context: AnalysisContext,
  call: ts.CallExpression,
  make: ts.FunctionLikeDeclaration,
  { key, asker, by }: Making,
): string | undefined {
  const { index, inference, purity, accessors } = context;
  const asked = accessors.getCallsOfMade(call, asker);
  const calls = 'risk' in asked || asked.outside !== undefined || !asked.uses.every(isPlainCall) ? undefined : asked.uses;
  const getGiven = (position: number): readonly (ts.Expression | undefined)[] | undefined => calls?.map((one) => one.arguments[position]);
  const remembered = { fn: make, parameters: make.parameters.filter(({ name }) => name.getText() !== 'this'), getGiven };
  const keys = new ArgumentKeys({ index, inference, inputs: purity.inputs });
  const covered = by
    ? keys.getResolved(remembered, by, getPassedFunction(index, by), key.takesArray)
    : keys.getRead(remembered, asker, key.node, false);
  if (typeof covered === 'string') return covered;
  const missing = keys.getMissing(remembered, covered, undefined);
  return missing && `the value is made of ${missing.text}, which is not in the key (${index.at(missing)})`;
}

function isPlainCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && !node.arguments.some(ts.isSpreadElement);
}
