import type { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { CallPaths } from '../calls/call-paths.ts';
import { getFrameworkCall } from '../calls/framework-calls.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import type { NameCalls } from '../calls/name-calls.ts';
import { mayServe } from '../calls/loops.ts';
import { getReach } from '../calls/reach.ts';
import type { ExportReach } from '../program/export-reach.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isInTest } from '../program/test-files.ts';
import { getEnclosingFunction, isFunctionNode } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly paths: CallPaths;
  readonly exports: Pick<ExportReach, 'getUnreadUser' | 'isOffered'>;
  readonly names: NameCalls;
}

/**
 * Whether all that leads to a node are calls of modules as they load, however many files further: plugins that register, tables that are put
 * together, the `main` of a script. What others may call, as users of a package, a framework or by a name that is handed on, is not.
 */
export function runsOnlyAtStart({ index, calls, paths, exports, names }: Parts, node: ts.Node): boolean {
  if (paths.getRoot(node).kind !== 'start') return false;
  const fn = getEnclosingFunction(node);
  const isMainLoop = (call: ts.Node): boolean => mayServe(index, call);
  const isLooped = isMainLoop(node);
  const isIdle = (use: ts.Node): boolean => isInTest(index, use);
  const isUnread = (one: FunctionOrClass): boolean => isFunctionNode(one) && exports.getUnreadUser(one) !== undefined;
  const isOpen = (one: FunctionOrClass): boolean =>
    calls.getCallers(one).exported && !getFrameworkCall(one) && (exports.isOffered(one) || isUnread(one));
  const isOfOthers = names.isOfOthers.bind(names);
  return fn ? getReach(calls, fn, { isMainLoop, isLooped, isIdle, isOpen, isOfOthers }) === 'load' : !isLooped;
}
