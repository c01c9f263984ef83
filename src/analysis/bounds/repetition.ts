import { ts } from 'ts-morph';
import type { Assessment } from '../assess.ts';
import type { CallGraph } from '../calls/calls.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import type { InstanceAnalysis } from '../containers/instances.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isTestFile } from '../program/test-files.ts';
import { getCalledAgain, getDeferred, getHandler, isLoopCallback, type Repetition } from '../calls/handlers.ts';
import { getAwaitingLoop, getEndlessLoop } from '../calls/loops.ts';
import { isOnce } from '../calls/once-guards.ts';
import { isBind } from '../syntax/callee.ts';
import { getEnclosingFunction, getReceiver, isImmediatelyInvoked, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly containers: readonly Container[];
  readonly assess: (container: Container) => Assessment | undefined;
}

type Growth = ReadonlyMap<FunctionOrClass | undefined, readonly { readonly container: Container; readonly access: Access }[]>;

const MAX_STEPS = 200;

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
      if (isOnce(this.parts.index, node)) continue;
      const found = this.getDirect(node);
      if (found) return found;
      const fn = getEnclosingFunction(node);
      if (fn) queue.push(...this.getCallers(fn));
    }
    return undefined;
  }

  /** Seen at the place itself: the loop, the callback or the container that it stands in. */
  private getDirect(node: ts.Node): Repetition | undefined {
    const loop = getEndlessLoop(this.parts.index, node) ?? getAwaitingLoop(node);
    if (loop) return { node: loop, note: 'runs in a loop without end' };
    const passed = isPassed(node) || isBind(node) ? getHandler(wrapped(node)) : undefined;
    if (passed) return passed;
    const fn = getEnclosingFunction(node);
    if (!fn) return undefined;
    const handler = getHandler(wrapped(fn)) ?? getCalledAgain(fn);
    if (handler) return handler;
    const made = ts.isNewExpression(node) ? this.getKeptMany(node) : undefined;
    return made && { node: made.node, note: `makes one for each entry of ${made.name}` };
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
      // What may not grow, or is another one, is not assessed.
      for (const access of container.mayGrow && !container.isNamesake ? container.growth : []) {
        const fn = getEnclosingFunction(access.node);
        const list = found.get(fn);
        if (list) list.push({ container, access });
        else found.set(fn, [{ container, access }]);
      }
    }
    return found;
  }
}

function isPassed(value: ts.Node): boolean {
  return ts.isIdentifier(value) || ts.isPropertyAccessExpression(value);
}

/** `this.handle`, or the `this.handle.bind(this)` around it. */
function toPassed(value: ts.Node): ts.Node {
  const call = value.parent.parent;
  return isBind(call) && call.expression === value.parent ? call : value;
}
