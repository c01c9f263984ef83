import { ts } from 'ts-morph';
import { getFrameworkCall } from './framework-calls.ts';
import { getDescribedName, type FunctionOrClass } from './function-names.ts';
import { getServerCall, getServerFunction, TICK } from './server-handlers.ts';
import { isOfOneSource } from './sources.ts';
import { isNewPromise } from '../syntax/callee.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, wrapped } from '../syntax/syntax.ts';

/** What makes some code run again and again while the program runs. */
export interface Repetition {
  readonly node: ts.Node;
  readonly note: string;
  /** Whoever can reach the server decides what it brings; else it is what the program itself has to do with. */
  readonly isRequest?: true;
  /** An element that a person acts on: as often as one does. */
  readonly isByHand?: true;
}

/** Events that a program meets once, as it starts and ends. */
const ONCE =
  /^(?:open|ready|load(?:ed)?|DOMContentLoaded|start(?:ed|up)?|boot|init\w*|listening|close|exit|end|finish|beforeExit|SIG[A-Z]+|error|uncaughtException|unhandledRejection|connect(?:ed)?|shutdown|stop|quit|(?:before)?unload|activate|install|mount(?:ed)?|whenReady)$/i;

/** Of a window and a page: `ready-to-show`, `did-finish-load`, `before-quit`. */
const ONCE_WORD = /(?:^|[-_])(?:ready|load|loaded|quit|startup|shutdown)(?:[-_]|$)/i;

/** What a person does with an element, one at a time: not a move of the mouse, which comes a hundred times a second. */
const BY_HAND =
  /^(?:(?:dbl|aux)?click|contextmenu|key(?:down|up|press)|(?:mouse|pointer)(?:down|up)|touch(?:start|end)|drop|submit|paste)$/;

/** Methods that run their callback for each event, message or request. */
const LISTEN = /^(?:on|addListener|prependListener|addEventListener)$/;
const ROUTE = /^(?:get|post|put|delete|patch|all|options|head|use)$/;

/** Callbacks that run once for each call of what is around them. */
const DEFERRED =
  /^(?:then|catch|finally|setTimeout|setImmediate|queueMicrotask|nextTick|requestAnimationFrame|requestIdleCallback|once|run|startup|ready|whenReady|__awaiter|__async|__generator)$/;

/** The call that a function is an argument of, if it runs the function again and again. */
export function getHandler(fn: ts.Node): Repetition | undefined {
  const call = fn.parent;
  if ((!ts.isCallExpression(call) && !ts.isNewExpression(call)) || !call.arguments?.some((argument) => argument === fn)) return undefined;
  const name = getCalleeName(call);
  const [first] = call.arguments;
  const event = first && first !== fn ? getEventText(first) : undefined;
  if (LISTEN.test(name) && event !== undefined && isAgain(call, event)) return ofEvent(call, event);
  if (ROUTE.test(name) && (event?.startsWith('/') || event === '*'))
    return { node: call, note: `runs for each request of ${event}`, isRequest: true };
  if (name === 'setInterval' && first === fn) return { node: call, note: TICK };
  if (name === 'createServer') return { node: call, note: 'runs for each request or connection', isRequest: true };
  return getServerCall(call, fn, name, event);
}

/** What an event is called, by its text or by the last word of a constant: `Events.ClientReady` is `Client-Ready`. */
function getEventText(event: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(event)) return event.text;
  const name = ts.isPropertyAccessExpression(event) ? event.name.text : ts.isIdentifier(event) ? event.text : undefined;
  return name?.replace(/([a-z])(?=[A-Z])/g, '$1-').replaceAll('_', '-');
}

function ofEvent(node: ts.Node, event: string): Repetition {
  return { node, note: `runs for each '${event}'`, ...(BY_HAND.test(event) ? { isByHand: true } : {}) };
}

/** The event comes again and again, and the listener is not only for the first. */
function isAgain(call: ts.CallExpression | ts.NewExpression, event: string): boolean {
  return !ONCE.test(event) && !ONCE_WORD.test(event) && !/\bonce\b/.test(call.arguments?.[2]?.getText() ?? '') && !isOfOneSource(call);
}

/**
 * What a function is a handler of by the place where it is made: an argument of a registration, also inside of the wrappers that it is handed
 * through, a decorated method, the attribute of an element; or what servers and platforms know it by.
 */
export function getHandling(fn: FunctionOrClass): Repetition | undefined {
  if (!isFunctionNode(fn)) return undefined;
  return getCalledAgain(fn) ?? getPassedHandling(wrapped(fn)) ?? getServerFunction(fn);
}

/** `router.get('/x', checked(handler))`, `<button onClick={handler}>`. */
export function getPassedHandling(value: ts.Node): Repetition | undefined {
  for (let current = value, depth = 0; depth < 4; depth++) {
    const found = getHandler(current) ?? getEventProperty(current);
    if (found) return found;
    const { parent } = current;
    if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent) && /^on[A-Z]/.test(parent.parent.name.getText()))
      return { node: parent.parent, note: `runs for each ${parent.parent.name.getText()}`, isByHand: true };
    const isWrapped = (ts.isCallExpression(parent) && parent.expression !== current) || ts.isArrayLiteralExpression(parent);
    if (!isWrapped) return undefined;
    current = wrapped(parent);
  }
  return undefined;
}

/** `socket.on('close', fn)`, `socket.onclose = fn`: the program calls it, for a last event as for any. */
export function isListener(fn: FunctionOrClass): boolean {
  const value = wrapped(fn);
  const { parent } = value;
  if (isAssignment(parent)) return parent.right === value && getEventOfName(parent.left) !== undefined;
  if (!ts.isCallExpression(parent) || !LISTEN.test(getCalleeName(parent))) return false;
  const [event, ...others] = parent.arguments;
  return event !== undefined && ts.isStringLiteralLike(event) && others.some((one) => one === value);
}

/** `message` of `socket.onmessage`. */
export function getEventOfName(target: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(target) ? /^on([a-z]+)$/.exec(target.name.text)?.[1] : undefined;
}

/** `socket.onmessage = handler`: https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-idl-attributes */
function getEventProperty(value: ts.Node): Repetition | undefined {
  const { parent: set } = value;
  if (!ts.isBinaryExpression(set) || set.operatorToken.kind !== ts.SyntaxKind.EqualsToken || set.right !== value) return undefined;
  const event = getEventOfName(set.left);
  return event === undefined || ONCE.test(event) ? undefined : ofEvent(set, event);
}

export function exitsProgram(code: ts.Node): boolean {
  return /\bprocess\.exit\(/.test(code.getText());
}

const PROGRAM_END = /^(?:exit|beforeExit|SIG[A-Z]+|unload|beforeunload|pagehide)$/;

/** `process.on('exit', fn)`, `window.addEventListener('unload', fn)`. */
export function isOfProgramEnd(fn: ts.Node): boolean {
  const call = wrapped(fn).parent;
  if (!ts.isCallExpression(call) || !/^(?:on|once|(?:add|prepend)\w*Listener)$/.test(getCalleeName(call))) return false;
  const [event, listener] = call.arguments;
  const owner = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression.getText() : 'window';
  const isOfProgram = /^(?:process|window|globalThis|self)$/.test(owner);
  return isOfProgram && listener === wrapped(fn) && event !== undefined && ts.isStringLiteralLike(event) && PROGRAM_END.test(event.text);
}

export function getDeferred(fn: ts.Node): ts.Node | undefined {
  const call = fn.parent;
  if (isNewPromise(call)) return call;
  if (!ts.isCallExpression(call) || call.expression === fn) return undefined;
  return DEFERRED.test(getCalleeName(call)) || isOfOneSource(call) ? call : undefined;
}

/** `readFile(path, (error, text) => …)`: runs once for each call of what is around it. */
export function isNodeCallback(fn: FunctionOrClass): boolean {
  const outer = wrapped(fn);
  const call = outer.parent;
  if (!isFunctionNode(fn) || !ts.isCallExpression(call) || call.arguments.at(-1) !== outer || getHandler(outer)) return false;
  return /^_?(?:e|ex|err|error)$/i.test(fn.parameters[0]?.name.getText() ?? '');
}

const COMPILED_ASYNC = /^(?:__awaiter|__async|__generator)$/;

/** The function around a node; of what compilers make of an async function, and of what a promise is made with, the whole of it. */
export function getRunningFunction(node: ts.Node): FunctionOrClass | undefined {
  let fn = getEnclosingFunction(node);
  while (fn && isPartOfCall(wrapped(fn))) fn = getEnclosingFunction(wrapped(fn).parent);
  return fn;
}

/** `__awaiter(this, void 0, Promise, function* () { … })`, `new Promise((resolve) => { … })`. */
function isPartOfCall(fn: ts.Node): boolean {
  const call = fn.parent;
  if (ts.isNewExpression(call)) return call.expression !== fn && isNewPromise(call);
  return ts.isCallExpression(call) && call.expression !== fn && COMPILED_ASYNC.test(getCalleeName(call));
}

/** Runs once for each time that what is around it runs, only later. */
export function isPutOff(fn: FunctionOrClass): boolean {
  return getDeferred(wrapped(fn)) !== undefined || isNodeCallback(fn);
}

export function getCalleeName({ expression }: ts.CallExpression | ts.NewExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** `start({ onTick: () => … })`: a callback in the options of a call. */
export function isHandedOut(fn: ts.Node): boolean {
  const call = getTakerOfOptions(fn);
  if (!call || isMixin(call)) return false;
  return !(ts.isPropertyAssignment(wrapped(fn).parent) && getDescribedName(wrapped(fn).parent as ts.PropertyAssignment));
}

/** `_.extend(postal, { reset: function () {} })`, `Object.assign(Store.prototype, { reset() {} })`: a member of what is there already. */
export function isMixedIn(fn: ts.Node): boolean {
  const call = getTakerOfOptions(fn);
  return call !== undefined && isMixin(call);
}

/** The call that a literal, in which the function stands, is an argument of. */
function getTakerOfOptions(fn: ts.Node): ts.CallExpression | ts.NewExpression | undefined {
  let literal: ts.Node = ts.isPropertyAssignment(wrapped(fn).parent)
    ? wrapped(fn).parent.parent
    : ts.isMethodDeclaration(fn)
      ? fn.parent
      : fn;
  if (!ts.isObjectLiteralExpression(literal)) return undefined;
  while (ts.isPropertyAssignment(literal.parent) && ts.isObjectLiteralExpression(literal.parent.parent)) literal = literal.parent.parent;
  const outer = wrapped(literal);
  const call = outer.parent;
  return (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.expression !== outer ? call : undefined;
}

/** Into `{}` it would be a copy, for whoever gets that. */
function isMixin(call: ts.CallExpression | ts.NewExpression): boolean {
  const [target, ...sources] = call.arguments ?? [];
  if (!target || sources.length === 0 || !/^(?:assign|extend|mixin)$/.test(getCalleeName(call))) return false;
  return ts.isIdentifier(target) || ts.isPropertyAccessExpression(target) || target.kind === ts.SyntaxKind.ThisKeyword;
}

/** A method that a framework calls again and again. */
export function getCalledAgain(fn: FunctionOrClass): Repetition | undefined {
  const call = getFrameworkCall(fn);
  if (call?.kind !== 'again') return undefined;
  return { node: call.node, note: call.note, ...(call.isRequest ? { isRequest: true } : {}) };
}

const LOOPS = new Set(['forEach', 'map', 'filter', 'reduce', 'some', 'every', 'find', 'flatMap', 'sort']);

/** The function whose call runs a node: a callback of a loop runs for that. `outermost` is as far as it looks. */
export function getLoopRunner(node: ts.Node, outermost?: ts.Node): FunctionOrClass | undefined {
  let fn = getEnclosingFunction(node);
  while (fn && fn !== outermost && isLoopCallback(fn)) fn = getEnclosingFunction(fn);
  return fn;
}

/** `list.forEach(function () { … })`: runs while the call runs. */
export function isLoopCallback(fn: ts.Node): boolean {
  return isFunctionNode(fn) && isOfLoop(wrapped(fn));
}

/** What a loop is given to call, written there or by its name. */
export function isOfLoop(argument: ts.Node): boolean {
  const call = argument.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const { name, expression: receiver } = call.expression;
  if (call.arguments[0] === argument) return LOOPS.has(name.text);
  return call.arguments[1] === argument && (REPLACERS.test(name.text) || isListFunction(receiver.getText(), name.text));
}

const REPLACERS = /^replace(?:All)?$/;

/** `_.each(list, fn)`, `Array.from(list, fn)` */
function isListFunction(receiver: string, name: string): boolean {
  if (receiver === 'Array') return name === 'from';
  return /^(?:_|\$|jQuery|lodash|underscore)$/.test(receiver) && (name === 'each' || LOOPS.has(name));
}

/** What Express, Koa and Axios (`use`) and Fastify (`addHook`) call for each request. */
export function isMiddleware(call: ts.CallExpression | ts.NewExpression): boolean {
  return /^(?:use|addHook)$/.test(getCalleeName(call)) && ts.isExpressionStatement(wrapped(call).parent);
}
