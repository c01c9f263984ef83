/** What emits events for as long as the process runs: what a listener holds lives as long, where nothing takes it off. */
import { ts } from 'ts-morph';
import { isModuleName } from './patches.ts';
import { isDropped } from '../calls/endless-timers.ts';
import { getCalleeName, getHandler, isListener } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { GLOBAL_NAMES, getBase, getEnclosingFunction, isFunctionNode, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

const REMOVES = /^(?:off|remove(?:Event)?Listener|removeAllListeners|abort)$/;
/** Whether a function or class takes listeners off: it may listen with thousands of callbacks, and each asks. */
const removing = new WeakMap<ts.Node, boolean>();

/**
 * What a function or a class listens to with a callback: `process`, `document`, an emitter that a module makes or imports. Undefined where it
 * takes any listener off, or may by what it gets for it or gives with it: `const subscription = bus.on(…)`, `{ signal }`.
 */
export function getLastingEmitter(index: ProgramIndex, given: ts.Node, maker: ts.Node): ts.Expression | undefined {
  const value = wrapped(given);
  const call = value.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || !getHandler(value)) return undefined;
  if (!isFunctionNode(given) || !isListener(given) || !isDropped(call) || /\bsignal\b/.test(call.arguments[2]?.getText() ?? ''))
    return undefined;
  const emitter = unwrap(call.expression.expression);
  return isLasting(index, emitter) && !mayRemove(maker) ? emitter : undefined;
}

function isLasting(index: ProgramIndex, emitter: ts.Expression): boolean {
  const base = getBase(emitter) ?? emitter;
  if (!ts.isIdentifier(base)) return false;
  const declaration = index.getSymbol(base)?.valueDeclaration;
  const isOfProgram = declaration !== undefined && index.has(declaration);
  // What hangs on a thing of the program may be another one later: `app.current.on(…)`.
  if (isOfProgram && base !== emitter) return false;
  if (isModuleName(index, base)) return true;
  if (!isOfProgram) return base === emitter && (/^(?:process|document)$/.test(base.text) || GLOBAL_NAMES.has(base.text));
  const isConstant = isConst(declaration);
  return isConstant && !getEnclosingFunction(declaration);
}

function mayRemove(maker: ts.Node): boolean {
  const known = removing.get(maker);
  if (known !== undefined) return known;
  let isFound = false;
  walk(maker, (node) => {
    isFound ||= ts.isCallExpression(node) && REMOVES.test(getCalleeName(node));
    return !isFound;
  });
  removing.set(maker, isFound);
  return isFound;
}
