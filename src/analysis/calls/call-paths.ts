import { ts } from 'ts-morph';
import type { CallGraph, Callers } from './calls.ts';
import { isExportedName } from '../program/export-names.ts';
import { describeFunction, getNameOf, type FunctionOrClass } from './function-names.ts';
import { getDeferred, getHandling, getPassedHandling, isLoopCallback } from './handlers.ts';
import { getFrameworkCall } from './framework-calls.ts';
import { getDecoration } from './decorations.ts';
import { getAccessorUse } from './function-uses.ts';
import { getGiver } from './givers.ts';
import { getEndlessLoop } from './loops.ts';
import { isNamedSetUp } from '../bounds/growth-rate.ts';
import type { Offers } from '../program/offers.ts';
import { isOnce } from './once-guards.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isTypeScript } from '../program/script-kind.ts';
import { isRunFile } from '../program/test-files.ts';
import { getEnclosingFunction, getReceiver, isImmediatelyInvoked, wrapped } from '../syntax/syntax.ts';

/**
 * Where the calls that lead to some code begin.
 * - `event`: at something that runs again and again: a handler, a timer, a loop without end;
 * - `public`: at what a published package offers to others;
 * - `open`: at code that is handed to something which is not seen, or that nobody in the program calls;
 * - `start`: only where modules load, at a function named for setting up, in scripts.
 */
export interface Root {
  readonly kind: 'event' | 'public' | 'open' | 'start';
  readonly node: ts.Node;
  readonly note: string;
  /** Some call on the way has only the name of what it would call, where types say what others call. */
  readonly isGuess?: true;
  /** A person does it, on a page. */
  readonly isByHand?: true;
  /** Whoever can reach the server does it. */
  readonly isRequest?: true;
}

const ORDER: readonly Root['kind'][] = ['start', 'open', 'public', 'event'];
const MAX_STEPS = 300;
const MAX_DEPTH = 4;

interface Steps {
  /** A beginning that was found. */
  readonly take: (root: Root) => void;
  /** A place further up that leads here. */
  readonly follow: (node: ts.Node) => void;
  /** Whose calls are looked for. */
  readonly fn: FunctionOrClass;
}

function isLess(a: Root['kind'], b: Root['kind']): boolean {
  return ORDER.indexOf(a) < ORDER.indexOf(b);
}

export class CallPaths {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly offers: Offers;
  private readonly known = new Map<ts.Node, Root>();

  constructor(index: ProgramIndex, calls: CallGraph, offers: Offers) {
    this.index = index;
    this.calls = calls;
    this.offers = offers;
  }

  /** The liveliest beginning of all paths that lead to the node. */
  getRoot(start: ts.Node): Root {
    const fn = getEnclosingFunction(start);
    const loop = getEndlessLoop(this.index, start);
    if (loop) return { kind: 'event', node: loop, note: 'runs in a loop without end' };
    if (!fn) return { kind: 'start', node: start, note: 'runs while its module loads' };
    const known = this.known.get(fn);
    if (known) return known;
    const sure = this.findRoot(fn, true);
    const found = isLess('open', sure.kind) ? sure : this.findRoot(fn, false);
    const root: Root = found.kind === 'event' && found !== sure ? { ...found, isGuess: true } : found;
    this.known.set(fn, root);
    return root;
  }

  /** Whether what runs again and again, or users of the package, lead to the node. */
  isRepeated(node: ts.Node): boolean {
    return !this.isApart(node) && isLess('open', this.getRoot(node).kind);
  }

  /** It runs once, or in a script or an example, which say nothing about the rest of the program. */
  private isApart(node: ts.Node): boolean {
    return isRunFile(this.index.getFile(node).file) || this.index.isOfExample(node) || isOnce(this.index, node);
  }

  private findRoot(start: FunctionOrClass, isTyped: boolean): Root {
    const seen = new Set<ts.Node>([start]);
    const queue: FunctionOrClass[] = [start];
    let best: Root | undefined;
    const take = (root: Root): void => {
      if (!best || isLess(best.kind, root.kind)) best = root;
    };
    const isSettled = (): boolean => best?.kind === 'event';
    const follow = (node: ts.Node): void => {
      if (this.isApart(node)) return;
      const loop = getEndlessLoop(this.index, node);
      if (loop) take({ kind: 'event', node: loop, note: 'runs in a loop without end' });
      const fn = getEnclosingFunction(node);
      if (!fn || seen.has(fn)) return;
      seen.add(fn);
      queue.push(fn);
    };
    for (let fn = queue.shift(); fn && !isSettled(); fn = queue.shift()) {
      this.step(fn, this.getKnownCallers(fn, isTyped), { take, follow, fn });
      if (seen.size > MAX_STEPS) take({ kind: 'open', node: start, note: 'is called from more places than are followed' });
      if (seen.size > MAX_STEPS) break;
    }
    return best ?? { kind: 'start', node: start, note: 'runs while modules load' };
  }

  /** `isTyped`: without calls in TypeScript by nothing but a name. */
  private getKnownCallers(fn: FunctionOrClass, isTyped: boolean): Callers {
    const callers = this.calls.getCallers(fn);
    if (!isTyped || callers.sure.length === callers.calls.length) return callers;
    const sure = new Set(callers.sure);
    return { ...callers, calls: callers.calls.filter((call) => sure.has(call) || !isTypeScript(this.index.getFile(call).file)) };
  }

  private step(fn: FunctionOrClass, callers: Callers, steps: Steps): void {
    const { take, follow } = steps;
    const handling = getHandling(fn);
    if (handling) return take({ kind: 'event', ...handling });
    if (this.isStartOfSingleton(fn)) return;
    // What registers, initialises or activates runs once, whoever asks for it.
    if (isNamedSetUp(fn))
      return take({ kind: 'start', node: getNameOf(fn) ?? fn, note: `runs in ${describeFunction(fn)}, which by its name runs once` });
    const outer = wrapped(fn);
    const deferred = isLoopCallback(fn) || isImmediatelyInvoked(fn) ? outer.parent : getDeferred(outer);
    if (deferred) return follow(deferred);
    const others = this.calls.overrides.getCalls(fn);
    for (const call of others) follow(call);
    this.stepUp(fn, callers, steps);
    if (callers.exported && this.offers.isOffered(fn))
      take({ kind: 'public', node: getNameOf(fn) ?? fn, note: `${describeFunction(fn)} is for users of the package` });
    if (callers.calls.length + others.length + callers.values.length === 0)
      take({ kind: 'open', node: getNameOf(fn) ?? fn, note: `${describeFunction(fn)} is called by nobody in the program` });
  }

  private isStartOfSingleton(fn: FunctionOrClass): boolean {
    return ts.isClassLike(fn.parent) && getFrameworkCall(fn)?.kind === 'start' && this.calls.injection.isSingleton(fn.parent);
  }

  private stepUp(fn: FunctionOrClass, { calls, values }: Callers, steps: Steps): void {
    for (const call of calls) steps.follow(call);
    for (const value of values) {
      const run = ts.isAccessor(fn) ? getAccessorUse(fn, value) : undefined;
      if (run) steps.follow(run);
      else if (!ts.isAccessor(fn)) this.stepOut(toPassed(value), steps, 0);
    }
    // `return function cachedFn() { … }`: its own name is not what others call it by.
    const outer = wrapped(fn);
    if (!values.includes(outer) && getGiver(outer)) this.stepOut(outer, steps, 0);
  }

  /** A function that is handed on: to something that calls it for each event, under another name, or within the call that it is handed to. */
  private stepOut(value: ts.Node, steps: Steps, depth: number): void {
    const handling = getPassedHandling(value);
    if (handling) return steps.take({ kind: 'event', ...handling });
    const { parent } = value;
    if (getDecoration(value)) return steps.follow(value);
    if (ts.isCallExpression(parent) && parent.expression === value) return steps.follow(parent);
    const giver = getGiver(value);
    if (giver && depth < MAX_DEPTH) {
      const { calls, exported } = this.calls.getCallers(giver);
      for (const call of calls) this.stepOut(wrapped(call), steps, depth + 1);
      if (exported && this.offers.isOffered(giver))
        steps.take({ kind: 'public', node: getNameOf(giver) ?? giver, note: `${describeFunction(giver)} is for users of the package` });
      return;
    }
    const name = getReceiver(value);
    if (name && depth < MAX_DEPTH) return this.stepToName(name, steps, depth);
    if (ts.isExportAssignment(parent) && this.offers.isOffered(steps.fn))
      return steps.take({ kind: 'public', node: value, note: 'is for users of the package' });
    if (getEnclosingFunction(value)) return steps.follow(value);
    steps.take({ kind: 'open', node: value, note: `${describeFunction(steps.fn)} is handed on` });
  }

  /** `const camelize = cached(change)`: what calls `camelize`. */
  private stepToName(name: ts.Identifier, steps: Steps, depth: number): void {
    const { calls, values, exported } = this.calls.getAliasUses(name, steps.fn);
    for (const call of calls) steps.follow(call);
    for (const value of values) this.stepOut(toPassed(value), steps, depth + 1);
    const isOffered = (exported || isExportedName(name)) && this.offers.isOffered(steps.fn);
    if (isOffered) steps.take({ kind: 'public', node: name, note: `${name.text}() is for users of the package` });
    else if (calls.length + values.length === 0)
      steps.take({ kind: 'open', node: name, note: `${name.text}() is called by nobody in the program` });
  }
}

/** The whole expression that hands a function on: `this.handle.bind(this)`, `store.handle`. */
export function toPassed(value: ts.Node): ts.Node {
  let current = wrapped(value);
  for (;;) {
    const { parent } = current;
    const isMember = ts.isPropertyAccessExpression(parent) && (parent.name === current || parent.name.text === 'bind');
    const isBound =
      ts.isCallExpression(parent) &&
      parent.expression === current &&
      ts.isPropertyAccessExpression(current) &&
      current.name.text === 'bind';
    if (!isMember && !isBound) return current;
    current = wrapped(parent);
  }
}
