import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getFrameworkCall, type FrameworkCall } from './framework-calls.ts';
import { getHandedOn, type FunctionOrClass } from './function-names.ts';
import { getDecoration, getDecoratorMaker } from './decorations.ts';
import { getAccessorUse, getFunctionUse } from './function-uses.ts';
import { isLoopCallback, isOfProgramEnd, isPutOff } from './handlers.ts';
import { mayBeMainLoop } from './loops.ts';
import { getEnclosingFunction, isImmediatelyInvoked } from '../syntax/syntax.ts';

/** `api`: nobody in the program calls it, only other packages could; `end`: it runs only as the program ends. */
export type Reach = 'live' | 'api' | 'load' | 'end';

export interface ReachOptions {
  /** Calls by the name of a base or an interface count, which may be meant for another class that has it. */
  readonly isByBase?: boolean;
  /** What is asked about is in a loop without end there. */
  readonly isLooped?: boolean;
  /** Where a call stands in what a program may stay in for ever; by default any loop without a count, and all that is behind an `await`. */
  readonly isMainLoop?: (call: ts.Node) => boolean;
  /** Functions that others than the program may call. */
  readonly isOpen?: (fn: FunctionOrClass) => boolean;
  /** Uses that do not count. */
  readonly isIdle?: (use: ts.Node) => boolean;
  /** Uses that do not count as uses of `fn`: by its name alone. */
  readonly isOfOthers?: (use: ts.Node, fn: FunctionOrClass) => boolean;
}

interface Step {
  readonly fn: FunctionOrClass;
  /** The call that leads from here to what was asked about, and what it calls. */
  readonly use?: { readonly node: ts.Node; readonly fn: FunctionOrClass };
  /** Some call on the way is in a loop without end. */
  readonly isLooped: boolean;
  /** Some call on the way is put off: a timer, a promise, a callback. */
  readonly isLater: boolean;
}

/** What a step is when no way through it is live; undefined where what calls it decides. */
type Rest = () => Reach | undefined;

/** Whether a function may run after start-up: called, directly or not, from code that does, by a framework, or held by somebody. */
export function getReach(calls: CallGraph, fn: FunctionOrClass, options: ReachOptions = {}): Reach {
  return new ReachSearch(calls, options).find(fn, options.isLooped === true);
}

class ReachSearch {
  private readonly calls: CallGraph;
  private readonly options: ReachOptions;
  private readonly idle = new Map<ts.Node, boolean>();
  private readonly queue: Step[] = [];

  constructor(calls: CallGraph, options: ReachOptions) {
    this.calls = calls;
    this.options = options;
  }

  /** Each use is asked about only where the way gets to it: one that is live is enough, and a common name has thousands. */
  private isIdle(use: ts.Node, fn: FunctionOrClass): boolean {
    const known = this.idle.get(use) ?? this.options.isIdle?.(use) === true;
    this.idle.set(use, known);
    return known || this.options.isOfOthers?.(use, fn) === true;
  }

  find(fn: FunctionOrClass, isLooped: boolean): Reach {
    const seen = new Set<ts.Node>();
    const rests: Rest[] = [];
    this.queue.push({ fn, isLooped, isLater: false });
    for (let step = this.queue.pop(); step; step = this.queue.pop()) {
      if (step.use && this.isIdle(step.use.node, step.use.fn)) continue;
      // `const tick = () => setTimeout(() => { sweep(); tick(); })`: what is put off calls what puts it off.
      if (seen.has(step.fn) && step.isLater) return 'live';
      if (seen.has(step.fn)) continue;
      seen.add(step.fn);
      const rest = this.stepUp(step);
      if (rest === 'live') return 'live';
      rests.push(rest);
    }
    const found = rests.map((rest) => rest());
    // Functions that only call each other are called by nobody.
    const isLoad = found.includes('load');
    const others = found.filter((one) => one !== undefined && one !== 'load');
    return others.includes('api') ? 'api' : (others.at(-1) ?? (isLoad ? 'load' : 'api'));
  }

  /** One level of callers: live, or more to ask. */
  private stepUp(step: Step): 'live' | Rest {
    const { fn, isLooped } = step;
    if (this.options.isOpen?.(fn)) return 'live';
    const hook = getFrameworkCall(fn);
    const called = hook ? this.getHookReach(fn, hook) : 'api';
    if (called === 'live') return 'live';
    const around = getAround(step);
    if (around) {
      this.queue.push(...around);
      return isLooped ? 'live' : () => (around.length > 0 ? undefined : 'load');
    }
    const maker = getDecoratorMaker(this.calls, fn);
    if (maker) {
      this.queue.push({ ...step, fn: maker });
      return () => undefined;
    }
    const { calls: named, values } = this.calls.getCallers(fn);
    // `output.opened(name)` calls what the getter gives.
    const calls = ts.isSetAccessor(fn) ? [] : named;
    const others = this.options.isByBase ? this.calls.overrides.getCalls(fn) : [];
    const uses = [...values, ...getHandedOn(fn)].map((value) => ({ value, use: getRun(fn, value) }));
    if (uses.some(({ value, use }) => use === 'held' && !isOfProgramEnd(value) && !this.isIdle(value, fn))) return 'live';
    if (this.options.isByBase && this.calls.overrides.isOfOthers(fn)) return 'live';
    const all = [...calls, ...uses.flatMap(({ use }) => (use && use !== 'held' ? [use] : []))];
    if (all.some((call) => this.isLiveFrom(call, step, call)) || others.some((call) => this.isLiveFrom(call, step))) return 'live';
    return () => {
      const counted = [...others, ...all.filter((call) => !this.isIdle(call, fn))];
      if (counted.length > 0) return counted.some((call) => !getEnclosingFunction(call)) ? 'load' : undefined;
      return uses.some(({ value, use }) => use === 'held' && !this.isIdle(value, fn)) ? 'end' : called;
    };
  }

  /** `use`: the call, where it may not count. */
  private isLiveFrom(call: ts.Node, { fn, isLooped, isLater }: Step, use?: ts.Node): boolean {
    const caller = getEnclosingFunction(call);
    const isAgain = isLooped || (this.options.isMainLoop ?? mayBeMainLoop)(call);
    if (caller) this.queue.push({ fn: caller, isLooped: isAgain, isLater, ...(use ? { use: { node: use, fn } } : {}) });
    return !caller && isAgain && !(use && this.isIdle(use, fn));
  }

  /** What a framework calls once for each instance runs once where there is one instance. */
  private getHookReach({ parent }: FunctionOrClass, { kind }: FrameworkCall): Reach {
    if (kind === 'again') return 'live';
    if (kind === 'shutdown') return 'end';
    const isOne = ts.isClassLike(parent) && this.calls.injection.isSingleton(parent);
    if (!isOne) return 'live';
    return kind === 'end' ? 'end' : 'load';
  }
}

/** Where a use of a function that is no call runs it. */
function getRun(fn: FunctionOrClass, value: ts.Node): ts.Node | 'held' | undefined {
  return ts.isAccessor(fn) ? getAccessorUse(fn, value) : (getDecoration(value) ?? getFunctionUse(value));
}

/** The function in which it is written, where it runs for that: called at once, of a loop, or put off. */
function getAround({ fn, isLooped, isLater }: Step): readonly Step[] | undefined {
  const isDeferred = isPutOff(fn);
  if (!isDeferred && !isImmediatelyInvoked(fn) && !isLoopCallback(fn)) return undefined;
  const outer = getEnclosingFunction(fn);
  return outer ? [{ fn: outer, isLooped, isLater: isLater || isDeferred }] : [];
}
