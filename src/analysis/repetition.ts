import { ts } from 'ts-morph';
import type { Assessment } from './assess.ts';
import { isLoopCallback, type CallGraph } from './calls.ts';
import type { Access, Container } from './containers.ts';
import type { FunctionOrClass } from './function-names.ts';
import type { InstanceAnalysis } from './instances.ts';
import type { ProgramIndex } from './program-index.ts';
import { isTestFile } from './test-files.ts';
import { leaves } from './conditions.ts';
import { getEnclosingFunction, getReceiver, isFunctionNode, isImmediatelyInvoked, isStatic, walkFrom, wrapped } from './syntax.ts';

/** What makes some code run again and again while the program runs. */
export interface Repetition {
  readonly node: ts.Node;
  readonly note: string;
}

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly containers: readonly Container[];
  readonly assess: (container: Container) => Assessment | undefined;
}

type Growth = ReadonlyMap<FunctionOrClass | undefined, readonly { readonly container: Container; readonly access: Access }[]>;

const MAX_STEPS = 200;

/** Events that a program meets once, as it starts and ends. */
const ONCE =
  /^(?:open|ready|load(?:ed)?|DOMContentLoaded|start(?:ed|up)?|boot|init\w*|listening|close|exit|end|finish|beforeExit|SIG[A-Z]+|error|uncaughtException|unhandledRejection|connect(?:ed)?|shutdown|stop|quit|(?:before)?unload|activate|install|mount(?:ed)?|whenReady)$/i;

/** Methods that run their callback for each event, message or request. */
const LISTEN = /^(?:on|addListener|prependListener|addEventListener)$/;
const ROUTE = /^(?:get|post|put|delete|patch|all|options|head|use)$/;
const ROUTE_DECORATOR =
  /^(?:Get|Post|Put|Delete|Patch|All|Options|Head|Query|Mutation|Subscription|ResolveField|MessagePattern|EventPattern|SubscribeMessage)$/;

/** Callbacks that run once for each call of what is around them. */
const DEFERRED =
  /^(?:then|catch|finally|setTimeout|setImmediate|queueMicrotask|nextTick|requestAnimationFrame|requestIdleCallback|once|run)$/;

/** Looks for proof that code runs repeatedly: up the calls, to a handler of events or requests, a timer, a loop without end, a growing container. */
export class RepetitionAnalysis {
  private readonly parts: Parts;
  private readonly instances: InstanceAnalysis;
  private growth: Growth | undefined;

  constructor(parts: Parts, instances: InstanceAnalysis) {
    this.parts = parts;
    this.instances = instances;
  }

  getRepetition(start: ts.Node): Repetition | undefined {
    const seen = new Set<ts.Node>();
    const queue: ts.Node[] = [start];
    for (let node = queue.shift(); node && seen.size < MAX_STEPS; node = queue.shift()) {
      if (seen.has(node) || isTestFile(this.parts.index.getFile(node).file)) continue;
      seen.add(node);
      if (this.isOnce(node)) continue;
      const found = this.getDirect(node);
      if (found) return found;
      const fn = getEnclosingFunction(node);
      if (fn) queue.push(...this.getCallers(fn));
    }
    return undefined;
  }

  /** Seen at the place itself: the loop, the callback or the container that it stands in. */
  private getDirect(node: ts.Node): Repetition | undefined {
    const loop = getEndlessLoop(node);
    if (loop) return { node: loop, note: 'runs in a loop without end' };
    const passed = isPassed(node) || isBound(node) ? getHandler(wrapped(node)) : undefined;
    if (passed) return passed;
    const fn = getEnclosingFunction(node);
    if (!fn) return undefined;
    const handler = getHandler(wrapped(fn));
    if (handler) return handler;
    const decorator = getRouteDecorator(fn);
    if (decorator) return { node: decorator, note: 'runs for each request' };
    const made = ts.isNewExpression(node) ? this.getKeptMany(node) : undefined;
    return made && { node: made.node, note: `makes one for each entry of ${made.name}` };
  }

  /** `if (started) return;`, `instance ??= new Instance()`: behind a variable or a static field that remembers it. */
  private isOnce(node: ts.Node): boolean {
    for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
      const { parent } = current;
      if (ts.isIfStatement(parent) && parent.expression !== current && this.remembers(parent.expression)) return true;
      if (ts.isConditionalExpression(parent) && parent.condition !== current && this.remembers(parent.condition)) return true;
      if (ts.isBinaryExpression(parent) && parent.right === current && isShortCircuit(parent) && this.remembers(parent.left)) return true;
      if (!ts.isBlock(parent)) continue;
      const before = parent.statements.slice(0, parent.statements.indexOf(current as ts.Statement));
      if (before.some((one) => ts.isIfStatement(one) && leaves(one.thenStatement) && this.remembers(one.expression))) return true;
    }
    return false;
  }

  /** Asks something that outlives the call, and may change. */
  private remembers(condition: ts.Expression): boolean {
    let found = false;
    walkFrom(condition, (node) => {
      if (!ts.isIdentifier(node)) return;
      const declaration = this.parts.index.getSymbol(node)?.valueDeclaration;
      if (!declaration) return;
      const isStaticField = ts.isPropertyDeclaration(declaration) && isStatic(declaration);
      const isVariable = ts.isVariableDeclaration(declaration) && !(declaration.parent.flags & ts.NodeFlags.Const);
      if (isStaticField || (isVariable && getEnclosingFunction(declaration) !== getEnclosingFunction(condition))) found = true;
    });
    return found;
  }

  private getCallers(fn: FunctionOrClass): readonly ts.Node[] {
    if (isImmediatelyInvoked(fn) || isLoopCallback(fn)) return [wrapped(fn).parent];
    const deferred = getDeferred(wrapped(fn));
    if (deferred) return [deferred];
    const { calls, values } = this.parts.calls.getCallers(fn);
    const maker = ts.isClassLike(fn) ? fn : ts.isConstructorDeclaration(fn) ? fn.parent : undefined;
    const heirs = maker ? this.instances.getHeirs(maker).flatMap((heir) => this.instances.getConstructions(heir)) : [];
    const passed = values.flatMap((value) => (isPassed(value) ? [toPassed(value)] : []));
    return [...calls, ...heirs, ...passed.flatMap((value) => this.toCallback(value))];
  }

  /** A function that is handed on by its name: to something that calls it for each event, or later. */
  private toCallback(value: ts.Node): readonly ts.Node[] {
    const handler = getHandler(value);
    if (handler) return [value];
    const deferred = getDeferred(value);
    return deferred ? [deferred] : [];
  }

  /** What is made goes into a container that many go into, whether they leave it or not. */
  private getKeptMany(made: ts.NewExpression): { node: ts.Node; name: string } | undefined {
    const { index, assess } = this.parts;
    const target = getReceiver(made);
    const symbol = target && index.getSymbol(target);
    this.growth ??= this.findGrowth();
    for (const { container, access } of this.growth.get(getEnclosingFunction(made)) ?? []) {
      const isTaken = [access.value, access.key].some((part) => part === made || (part && symbol && index.getSymbol(part) === symbol));
      const assessment = isTaken ? assess(container) : undefined;
      if (!assessment) continue;
      const isMany = assessment.kind === 'leak' ? assessment.confidence !== 'low' : assessment.proof !== undefined;
      if (isMany) return { node: access.node, name: container.declaration.name };
    }
    return undefined;
  }

  /** What grows, by the function that does it, in the order of the containers. */
  private findGrowth(): Growth {
    const found = new Map<FunctionOrClass | undefined, { container: Container; access: Access }[]>();
    for (const container of this.parts.containers) {
      // What may not grow is not assessed.
      for (const access of container.mayGrow ? container.growth : []) {
        const fn = getEnclosingFunction(access.node);
        const list = found.get(fn);
        if (list) list.push({ container, access });
        else found.set(fn, [{ container, access }]);
      }
    }
    return found;
  }
}

function isShortCircuit({ operatorToken }: ts.BinaryExpression): boolean {
  return /^(?:\?\?|\|\||&&)=?$/.test(operatorToken.getText());
}

/** The call that a function is an argument of, if it runs the function again and again. */
function getHandler(fn: ts.Node): Repetition | undefined {
  const call = fn.parent;
  if ((!ts.isCallExpression(call) && !ts.isNewExpression(call)) || !call.arguments?.some((argument) => argument === fn)) return undefined;
  const name = getCalleeName(call);
  const [first] = call.arguments;
  const event = first && ts.isStringLiteralLike(first) ? first.text : undefined;
  if (LISTEN.test(name) && event !== undefined && !ONCE.test(event) && !/\bonce\b/.test(call.arguments[2]?.getText() ?? ''))
    return { node: call, note: `runs for each '${event}'` };
  if (ROUTE.test(name) && event?.startsWith('/')) return { node: call, note: `runs for each request of ${event}` };
  if (name === 'setInterval' && first === fn) return { node: call, note: 'runs at each tick of a timer' };
  return name === 'createServer' ? { node: call, note: 'runs for each request or connection' } : undefined;
}

function getDeferred(fn: ts.Node): ts.Node | undefined {
  const call = fn.parent;
  if (ts.isNewExpression(call) && call.expression.getText() === 'Promise') return call;
  return ts.isCallExpression(call) && call.expression !== fn && DEFERRED.test(getCalleeName(call)) ? call : undefined;
}

function getCalleeName({ expression }: ts.CallExpression | ts.NewExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

function isPassed(value: ts.Node): boolean {
  return ts.isIdentifier(value) || ts.isPropertyAccessExpression(value);
}

/** `this.handle`, or the `this.handle.bind(this)` around it. */
function toPassed(value: ts.Node): ts.Node {
  const call = value.parent.parent;
  return isBound(call) && call.expression === value.parent ? call : value;
}

function isBound(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'bind';
}

function getRouteDecorator(fn: ts.Node): ts.Node | undefined {
  if (!ts.isMethodDeclaration(fn)) return undefined;
  return ts.getDecorators(fn)?.find(({ expression }) => ts.isCallExpression(expression) && ROUTE_DECORATOR.test(getCalleeName(expression)));
}

function getEndlessLoop(node: ts.Node): ts.Node | undefined {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isForOfStatement(parent) && parent.awaitModifier && parent.statement === current) return parent;
    const isEndless =
      (ts.isWhileStatement(parent) && /^(?:true|1)$/.test(parent.expression.getText())) || (ts.isForStatement(parent) && !parent.condition);
    if (isEndless && parent.statement === current) return parent;
  }
  return undefined;
}
