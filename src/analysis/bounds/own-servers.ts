/**
 * Servers and timers that a function or a class starts itself, and stops only as the program ends, and what it listens to for good: what
 * callbacks hold lives as long.
 */
import { ts } from 'ts-morph';
import { isDropped, isForgotten } from '../calls/endless-timers.ts';
import { exitsProgram, getCalleeName, getPassedHandling } from '../calls/handlers.ts';
import { describeOwner, type FunctionOrClass } from '../calls/function-names.ts';
import { getBoundNames } from '../containers/holder-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isBind } from '../syntax/callee.ts';
import { getEnclosingFunction, isAssignment, isFunctionNode, isStatic, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getLastingEmitter } from './lasting-emitters.ts';
import type { Lifetime } from './lifetimes.ts';

/** Events of servers: of each client, not of one. */
const OF_CLIENTS = /^(?:connection|request|upgrade|secureConnection)$/;
const STOP = /^(?:close|stop|destroy|end|shutdown)$/;
const MAX_NAMES = 8;

/** What a maker calls its server and what that is made of: `app`, `this.server`, `createServer(…)` itself. None where it may be stopped. */
type Names = ReadonlySet<string>;
const NONE: Names = new Set();

export class OwnServers {
  private readonly index: ProgramIndex;
  private readonly known = new Map<ts.Node, Names>();

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  /** Of a callback that is given to a call in `maker`: `createServer((request, response) => …)`, `app.get('/', …)`, `server.on('connection', …)`. */
  getCallback(given: ts.Node, maker: FunctionOrClass): Lifetime | undefined {
    if (isForTimer(given)) return { kind: 'unknown', by: given, note: getTimerNote(maker) };
    if (this.isServed(given, maker)) return { kind: 'unknown', by: given, note: getServerNote(maker) };
    const emitter = getLastingEmitter(this.index, given, maker);
    return (
      emitter && { kind: 'unknown', by: given, note: `lives as long as ${emitter.getText()}, which ${describeOwner(maker)} listens to` }
    );
  }

  /** Of an instance whose methods give such callbacks: they have `this`. */
  getInstance(maker: FunctionOrClass): Lifetime | undefined {
    if (!ts.isClassLike(maker)) return undefined;
    const holding = [...maker.members].filter((member) => !isStatic(member)).flatMap((member) => findHolding(member));
    const by = holding.find(isForTimer) ?? holding.find((node) => this.isServed(node, maker) || getLastingEmitter(this.index, node, maker));
    return by && this.getCallback(by, maker);
  }

  private isServed(given: ts.Node, maker: FunctionOrClass): boolean {
    const call = wrapped(given).parent;
    return ts.isCallExpression(call) && isForClients(given, call) && getReceivers(call).some((name) => this.getNames(maker).has(name));
  }

  private getNames(maker: FunctionOrClass): Names {
    const known = this.known.get(maker) ?? this.findNames(maker);
    this.known.set(maker, known);
    return known;
  }

  private findNames(maker: FunctionOrClass): Names {
    const calls: ts.CallExpression[] = [];
    walk(maker, (node) => void (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && calls.push(node)));
    const listening = calls.filter((call) => getCalleeName(call) === 'listen').flatMap((call) => getReceivers(call));
    if (listening.length === 0) return NONE;
    const made = this.findMade(maker);
    const names = new Set(listening);
    // What is added while it is walked through is walked through as well.
    for (const name of names) if (names.size < MAX_NAMES) for (const other of made.get(name) ?? []) names.add(other);
    for (const [name, parts] of made) if (parts.some((part) => names.has(part))) names.add(name);
    const isGiven = [...names].some((name) => made.get(name)?.includes(GIVEN));
    const isStopped = calls.some(
      (call) => isStop(call) && getReceivers(call).some((name) => names.has(name)) && !this.isAtEnd(call, maker),
    );
    return isGiven || isStopped ? NONE : names;
  }

  /** By what a maker gives a name to: `server` of `const server = createServer(app)` is made of `app`. */
  private findMade(maker: FunctionOrClass): ReadonlyMap<string, readonly string[]> {
    const made = new Map<string, string[]>();
    const add = (name: string, value: ts.Expression): void => void made.set(name, [...(made.get(name) ?? []), ...this.getParts(value)]);
    walk(maker, (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer) for (const { text } of getBoundNames(node.name)) add(text, node.initializer);
      if (isAssignment(node)) add(unwrap(node.left).getText(), node.right);
      if (ts.isParameter(node) && node.parent === maker) for (const { text } of getBoundNames(node.name)) made.set(text, [GIVEN]);
      if (ts.isPropertyDeclaration(node) && node.initializer) add(`this.${node.name.getText()}`, node.initializer);
    });
    return made;
  }

  private getParts(value: ts.Expression): string[] {
    const node = unwrap(value);
    const declaration = ts.isIdentifier(node) ? this.index.getSymbol(node)?.valueDeclaration : undefined;
    if (declaration && ts.isParameter(declaration)) return [GIVEN];
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return isName(node) ? [node.getText()] : [];
    const parts = (node.arguments ?? []).flatMap((argument) =>
      ts.isObjectLiteralExpression(argument)
        ? argument.properties.flatMap((one) =>
            ts.isPropertyAssignment(one) ? [one.initializer] : ts.isShorthandPropertyAssignment(one) ? [one.name] : [],
          )
        : [argument],
    );
    return [...(ts.isCallExpression(node) ? getReceivers(node) : []), ...parts.filter(isName).map((part) => part.getText()), getId(node)];
  }

  /** Also a method that nothing but the end of the program calls. */
  private isAtEnd(stop: ts.Node, maker: FunctionOrClass): boolean {
    if (endsProgram(stop)) return true;
    const method = ts.isClassLike(maker) ? ts.findAncestor(stop, (node) => node.parent === maker) : undefined;
    if (!method || !ts.isMethodDeclaration(method) || !ts.isIdentifier(method.name)) return false;
    const uses = this.index.getNames(method.name.text).filter((use) => use !== method.name && ts.isPropertyAccessExpression(use.parent));
    return uses.length > 0 && uses.every((use) => this.index.getSymbol(use) !== this.index.getSymbol(method.name) || endsProgram(use));
  }
}

const GIVEN = '(given)';

function getTimerNote(maker: FunctionOrClass): string {
  return `lives as long as the timer that ${describeOwner(maker)} starts, which nothing clears`;
}

function getServerNote(maker: FunctionOrClass): string {
  return `lives as long as the server that ${describeOwner(maker)} starts`;
}

/** `setInterval(() => …, 1000);`: it goes on for ever, unless it says itself that it does not. */
function isForTimer(given: ts.Node): boolean {
  const call = wrapped(given).parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== wrapped(given) || call.expression.getText() !== 'setInterval') return false;
  return (isDropped(call) || isForgotten(call)) && !/\bclear(?:Interval|Timeout)\b/.test(given.getText());
}

function isForClients(given: ts.Node, call: ts.CallExpression): boolean {
  if (getPassedHandling(wrapped(given))?.isRequest) return true;
  const [event, listener] = call.arguments;
  const isListening = getCalleeName(call) === 'on' && listener === wrapped(given);
  return isListening && event !== undefined && ts.isStringLiteralLike(event) && OF_CLIENTS.test(event.text);
}

function isStop(call: ts.CallExpression): boolean {
  return STOP.test(getCalleeName(call));
}

/** In a function that ends with `process.exit()`. */
function endsProgram(node: ts.Node): boolean {
  const fn = getEnclosingFunction(node);
  return fn !== undefined && exitsProgram(fn);
}

/** `app` of `app.get(…)`; the call itself of `createServer(…)`, and of `createServer(…).listen(…)`. */
function getReceivers(call: ts.CallExpression): string[] {
  if (getCalleeName(call) === 'createServer') return [getId(call)];
  const callee = unwrap(call.expression);
  const receiver = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : undefined;
  if (!receiver) return [];
  return ts.isCallExpression(receiver) ? [...getReceivers(receiver)] : isName(receiver) ? [receiver.getText()] : [];
}

function getId(node: ts.Node): string {
  return `(${node.pos})`;
}

/** `app`, `this.app` */
function isName(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return true;
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** What has `this` of a member: `(request) => this.handle(request)`, `this.handle.bind(this)`. */
function findHolding(member: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  walk(member, (node) => {
    if (hasThis(node)) found.push(node);
    return node === member || !hasOwnThis(node);
  });
  return found;
}

function hasThis(node: ts.Node): boolean {
  if (isBind(node)) return node.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword;
  if (!ts.isArrowFunction(node)) return false;
  let isFound = false;
  walk(node, (part) => {
    isFound ||= part.kind === ts.SyntaxKind.ThisKeyword;
    return !isFound && !hasOwnThis(part);
  });
  return isFound;
}

function hasOwnThis(node: ts.Node): boolean {
  return ts.isClassLike(node) || (isFunctionNode(node) && !ts.isArrowFunction(node));
}
