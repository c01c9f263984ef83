/** What emits events for as long as the process runs: what a listener holds lives as long, where nothing takes it off. */
import { ts } from 'ts-morph';
import { isModuleName } from './patches.ts';
import { getCalleeName, getHandler } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { GLOBAL_NAMES, getBase, getEnclosingFunction, unwrap, walk, wrapped } from '../syntax/syntax.ts';

const REMOVES = /^(?:off|remove(?:Event)?Listener|removeAllListeners|abort)$/;

/**
 * What a function or a class listens to with a callback: `process`, `document`, an emitter that a module makes or imports. Undefined where it
 * takes any listener off.
 */
export function getLastingEmitter(index: ProgramIndex, given: ts.Node, maker: ts.Node): ts.Expression | undefined {
  const call = wrapped(given).parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || !getHandler(wrapped(given))) return undefined;
  const emitter = unwrap(call.expression.expression);
  return isLasting(index, emitter) && !mayRemove(maker) ? emitter : undefined;
}

function isLasting(index: ProgramIndex, emitter: ts.Expression): boolean {
  const base = getBase(emitter) ?? emitter;
  if (!ts.isIdentifier(base)) return false;
  if (isModuleName(index, base)) return true;
  const declaration = index.getSymbol(base)?.valueDeclaration;
  if (!declaration || !index.has(declaration))
    return base === emitter && (/^(?:process|document)$/.test(base.text) || GLOBAL_NAMES.has(base.text));
  const isConstant = ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return base === emitter && isConstant && !getEnclosingFunction(declaration);
}

function mayRemove(maker: ts.Node): boolean {
  let isFound = false;
  walk(maker, (node) => {
    isFound ||= ts.isCallExpression(node) && REMOVES.test(getCalleeName(node));
    return !isFound;
  });
  return isFound;
}
