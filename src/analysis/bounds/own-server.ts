/** Servers and timers that a function or a class starts itself: what their callbacks hold lives for as long as they do. */
import { ts } from 'ts-morph';
import { isDropped, isForgotten } from '../calls/endless-timers.ts';
import { getCalleeName, getPassedHandling } from '../calls/handlers.ts';
import { describeOwner, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isBind } from '../syntax/callee.ts';
import { getBase, isFunctionNode, walk, wrapped } from '../syntax/syntax.ts';
import type { Lifetime } from './lifetimes.ts';

/** Events of servers: of each client, not of one. */
const OF_CLIENTS = /^(?:connection|request|upgrade|secureConnection)$/;

/** Of a callback that is given to a call in `maker`: `createServer((request, response) => …)`, `app.get('/', …)`, `server.on('connection', …)`. */
export function getServedCallback(index: ProgramIndex, given: ts.Node, maker: FunctionOrClass): Lifetime | undefined {
  if (isForTimer(given)) return { kind: 'unknown', by: given, note: getTimerNote(maker) };
  if (!isForClients(index, given) || !isStarted(index, maker)) return undefined;
  return { kind: 'unknown', by: given, note: getServerNote(maker) };
}

/** Of an instance whose methods give such callbacks: they have `this`. */
export function getServedInstance(index: ProgramIndex, maker: FunctionOrClass): Lifetime | undefined {
  if (!ts.isClassLike(maker)) return undefined;
  const holding: ts.Node[] = [];
  walk(maker, (node) => void (holdsInstance(node) && holding.push(node)));
  const timed = holding.find(isForTimer);
  if (timed) return { kind: 'unknown', by: timed, note: getTimerNote(maker) };
  const by = holding.find((node) => isForClients(index, node));
  return by && isStarted(index, maker) ? { kind: 'unknown', by, note: getServerNote(maker) } : undefined;
}

function getTimerNote(maker: FunctionOrClass): string {
  return `lives as long as the timer that ${describeOwner(maker)} starts, which nothing clears`;
}

function getServerNote(maker: FunctionOrClass): string {
  return `lives as long as the server that ${describeOwner(maker)} starts`;
}

/** `setInterval(() => …, 1000);`: it goes on for ever. */
function isForTimer(given: ts.Node): boolean {
  const call = wrapped(given).parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== wrapped(given) || call.expression.getText() !== 'setInterval') return false;
  return isDropped(call) || isForgotten(call);
}

function isForClients(index: ProgramIndex, given: ts.Node): boolean {
  const call = wrapped(given).parent;
  if (!ts.isCallExpression(call) || isOfParameter(index, call)) return false;
  if (getPassedHandling(wrapped(given))?.isRequest) return true;
  const [event, listener] = call.arguments;
  const isListening = getCalleeName(call) === 'on' && listener === wrapped(given);
  return isListening && event !== undefined && ts.isStringLiteralLike(event) && OF_CLIENTS.test(event.text);
}

/** `server.listen(port)` of one that is not given to it. */
function isStarted(index: ProgramIndex, maker: FunctionOrClass): boolean {
  let isFound = false;
  walk(maker, (node) => {
    isFound ||=
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'listen' &&
      !isOfParameter(index, node);
    return !isFound;
  });
  return isFound;
}

/** Who gives the server stops it. */
function isOfParameter(index: ProgramIndex, call: ts.CallExpression): boolean {
  const base = getBase(call.expression);
  const declaration = base && index.getSymbol(base)?.valueDeclaration;
  return declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration));
}

/** `(request) => this.handle(request)`, `this.handle.bind(this)` */
function holdsInstance(node: ts.Node): boolean {
  if (isBind(node)) return node.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword;
  if (!ts.isArrowFunction(node)) return false;
  let isFound = false;
  walk(node, (part) => {
    isFound ||= part.kind === ts.SyntaxKind.ThisKeyword;
    return !isFound && (!isFunctionNode(part) || ts.isArrowFunction(part)) && !ts.isClassLike(part);
  });
  return isFound;
}
