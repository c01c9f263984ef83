/**
 * What the program makes as it starts, and never again, and what events still reach: something keeps it, however far that is to follow
 * through parameters, closures and objects.
 */
import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { CallPaths } from '../calls/call-paths.ts';
import { isCommandHandler } from '../calls/commands.ts';
import { describeOwner, getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import { isOnlyNamed } from '../calls/function-uses.ts';
import { getDeferred, getHandling, isLoopCallback } from '../calls/handlers.ts';
import { isOnce } from '../calls/once-guards.ts';
import type { Access, Container } from '../containers/containers.ts';
import { getStored } from '../containers/holder-syntax.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, getReceiver, hasText, isImmediatelyInvoked, wrapped } from '../syntax/syntax.ts';
import type { Lifetime } from './lifetimes.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly paths: CallPaths;
}

const MAX_STEPS = 60;
const STOP = /^(?:close|stop|destroy|dispose|end|finish|shutdown|terminate|disconnect|unref)(?![a-z])/;

/** By the maker of the container: all calls of it, followed upwards, run once, and an event adds to what it made. */
export function getStartedLifetime(parts: Parts, { declaration }: Container, added: readonly Access[]): Lifetime | undefined {
  const { maker } = declaration;
  // A function may keep what it makes for as long as one stream or timer lasts.
  if (!maker || !ts.isClassLike(maker) || !added.some(({ node }) => isOfEvent(parts, node)) || !new StartSearch(parts).isMadeAtStart(maker))
    return undefined;
  return {
    kind: 'process',
    by: maker,
    note: `its ${describeOwner(maker)} is made as the program starts, and events go on to use it`,
    isAssumed: true,
  };
}

function isOfEvent({ paths }: Parts, node: ts.Node): boolean {
  const { kind, isGuess, isByHand } = paths.getRoot(node);
  return kind === 'event' && !isGuess && !isByHand;
}

class StartSearch {
  private readonly parts: Parts;
  private readonly seen = new Set<ts.Node>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  isMadeAtStart(maker: FunctionOrClass): boolean {
    // What calls itself may do so again.
    if (this.seen.has(maker) || this.seen.size > MAX_STEPS) return false;
    this.seen.add(maker);
    const { calls: graph } = this.parts;
    const { calls, values } = graph.getCallers(maker);
    const handedOn = values.filter((value) => !isOnlyNamed(value));
    const own = [...calls, ...graph.overrides.getCalls(maker)].filter((call) => !graph.isShown(call, maker));
    const isStarted = own.length > 0 || this.isCommand(maker);
    return isStarted && handedOn.every(isCommandHandler) && own.every((call) => this.runsOnce(call));
  }

  private isCommand(fn: FunctionOrClass): boolean {
    if (isCommandHandler(fn)) return true;
    const name = getNameOf(fn);
    const symbol = name && this.parts.index.getSymbol(name);
    if (!symbol || !hasText(name)) return false;
    return this.parts.index
      .getNamesOf(symbol, name.text)
      .some((use) => isCommandHandler(use) && this.parts.index.getSymbol(use) === symbol);
  }

  private runsOnce(node: ts.Node): boolean {
    if (this.isStopped(node)) return false;
    if (isOnce(this.parts.index, node)) return true;
    const fn = getEnclosingFunction(node);
    if (ts.findAncestor(node, (one) => one === fn || ts.isIterationStatement(one, false)) !== fn) return false;
    if (!fn) return true;
    if (getHandling(fn) || isLoopCallback(fn)) return false;
    const deferred = isImmediatelyInvoked(fn) ? wrapped(fn).parent : getDeferred(wrapped(fn));
    return deferred ? this.runsOnce(deferred) : this.isMadeAtStart(fn);
  }

  /** `const recorder = new Recorder(); …; recorder.stop();`: over when the function is done with it. */
  private isStopped(made: ts.Node): boolean {
    const { index } = this.parts;
    const fn = getEnclosingFunction(made);
    const name = getReceiver(getStored(made));
    const symbol = name && index.getSymbol(name);
    if (!fn || !symbol) return false;
    return index.getNamesOf(symbol, name.text).some((use) => {
      const { parent } = use;
      const isAsked = ts.isPropertyAccessExpression(parent) && parent.expression === use && ts.isCallExpression(parent.parent);
      return isAsked && STOP.test(parent.name.text) && getEnclosingFunction(use) === fn && index.getSymbol(use) === symbol;
    });
  }
}
