import { ts } from 'ts-morph';
import type { CallGraph, Callers } from '../calls/calls.ts';
import { isComponent } from '../calls/component-hooks.ts';
import { getFrameworkCall } from '../calls/framework-calls.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { isOnlyNamed } from '../calls/function-uses.ts';
import { getHeirs } from './heirs.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { isAsync } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly isForOthers: (file: string) => boolean;
}

const MAX_DEPTH = 4;

/** Others may make one and keep it: who installs the package, unless the program, not only its examples, shows what one is for. */
export function isOpenMaker(parts: Parts, maker: FunctionOrClass, callers: Callers, depth = 0): boolean {
  const { index, calls, isForOthers } = parts;
  // What a framework has made for each of its calls, it keeps no longer.
  if (isComponent(maker) || getFrameworkCall(maker)?.kind === 'again' || !isForOthers(index.getFile(maker).file)) return false;
  const heirs = depth < MAX_DEPTH && isOnlyBase(maker, callers) ? getHeirs(index, maker).filter((heir) => !isInTest(index, heir)) : [];
  // What the heirs in the program are for, those of others are for.
  if (heirs.length > 0) return heirs.some((heir) => isOpenMaker(parts, heir, calls.getCallers(heir), depth + 1));
  const { values, exported, sure } = callers;
  // Also `return function wrap() {}`: a name of its own.
  const isNamed = (ts.isFunctionExpression(maker) || ts.isClassExpression(maker)) && getNameOf(maker) === maker.name;
  const isValue = isNamed || !values.every(isOnlyNamed);
  return isValue || (exported && sure.every((call) => calls.isShown(call, maker)));
}

/** A function that `new` cannot call, or that says of what type its `this` is: whoever calls it has that object already. */
export function isMadeForOthers(maker: FunctionOrClass): boolean {
  if (!ts.isFunctionDeclaration(maker) && !ts.isFunctionExpression(maker)) return false;
  return isAsync(maker) || maker.asteriskToken !== undefined || maker.parameters[0]?.name.getText() === 'this';
}

/** A class that the program makes none of. */
function isOnlyBase(maker: FunctionOrClass, { sure, values }: Callers): boolean {
  return ts.isClassLike(maker) && sure.length === 0 && values.every(isOnlyNamed);
}
