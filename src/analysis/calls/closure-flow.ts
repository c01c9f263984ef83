import { ts } from 'ts-morph';
import type { CallGraph } from './calls.ts';
import { getHandling, isLoopCallback, isMiddleware } from './handlers.ts';
import { getHandingFunctions, getHandings, getInnerFunctions, isKeptByResult } from './kept-by-result.ts';
import { isStepOfWalk } from './walkers.ts';
import type { Container } from '../containers/containers.ts';
import { describeFunction, getPassedFunction, type FunctionOrClass } from './function-names.ts';
import type { Given } from '../bounds/hosts.ts';
import { isHeld, type Lifetime } from '../bounds/lifetimes.ts';
import type { OwnServers } from '../bounds/own-servers.ts';
import { getPatchedLifetime } from '../bounds/patches.ts';
import { getTappedLifetime } from '../bounds/plug-ins.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isThis } from '../containers/field-declarations.ts';
import { getBoundNames, isHandingBack } from '../containers/holder-syntax.ts';
import { once } from '../once.ts';
import { getSettled, isBind, isNewPromise } from '../syntax/callee.ts';
import { getBase, getEnclosingFunction, isFallback, isImmediatelyInvoked, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

/** How long the things live that code is handed to. */
export interface Holders {
  readonly ofResult: (maker: FunctionOrClass) => Lifetime;
  readonly ofAssigned: (left: ts.Expression) => Lifetime;
  /** What a function is given by its callers. */
  readonly getParameter: (name: ts.Node) => Given | undefined;
  readonly ofHost: (parameter: Given) => Lifetime | undefined;
}

/** One way through the functions and names that hand something on. */
interface Walk {
  readonly seen: Set<ts.Node>;
  /** What is still to be looked at of each name. Thousands of functions that a bundle hangs on one object lead back to it. */
  readonly carriers: Map<ts.Node, Iterator<ts.Node>>;
}

const createWalk = (): Walk => ({ seen: new Set(), carriers: new Map() });

/** Whether a local outlives the call that made it, by the inner functions that hold it. */
export class ClosureFlow {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly holders: Holders;
  private readonly servers: OwnServers;
  /** A function may hold hundreds of others, and each of its variables asks for all that capture it. */
  private readonly flows = new Map<ts.Node, Map<ts.Node, Lifetime>>();
  private readonly carriers = new Map<ts.Node, Map<ts.Node, ReadonlySet<ts.Node>>>();
  private readonly locals = new Map<ts.Node, Lifetime>();
  /** What is being answered, outermost first. */
  private readonly asked: { readonly fn: ts.Node; readonly maker: ts.Node }[] = [];
  /** How often an answer would have needed itself. */
  private cuts = 0;

  constructor(index: ProgramIndex, calls: CallGraph, servers: OwnServers, holders: Holders) {
    this.index = index;
    this.calls = calls;
    this.holders = holders;
    this.servers = servers;
  }

  /** A local of `maker` outlives the call only if an inner function that grows it gets out. */
  getLifetime(container: Container, maker: FunctionOrClass): Lifetime {
    let best = this.getLocal(maker);
    const getAllHandings = once(() => getHandings(this.index, container, maker));
    for (const { node } of container.growth) {
      const holders = isInside(node, maker) ? getInnerFunctions(node, maker) : getHandingFunctions(getAllHandings(), node, maker);
      for (const fn of holders) {
        const lifetime = this.getFlow(fn, maker);
        if (lifetime.kind === 'process') return lifetime;
        if (lifetime.kind === 'unknown' || best.kind === 'local') best = lifetime;
      }
    }
    return best.kind === 'short' ? (this.getHungLifetime(container, maker) ?? best) : best;
  }

  /** `memoized.memo = memo; return memoized;`: what has the container as a property goes out. */
  private getHungLifetime(container: Container, maker: FunctionOrClass): Lifetime | undefined {
    for (const { kind, method, node } of container.accesses) {
      if (kind !== 'alias' || method !== 'assigned' || !ts.isBinaryExpression(node) || !ts.isPropertyAccessExpression(node.left)) continue;
      const base = unwrap(node.left.expression);
      const [holder] = ts.isIdentifier(base) ? (this.index.getSymbol(base)?.declarations ?? []) : [];
      const name = holder && isInside(holder, maker) ? this.getHolderName(holder) : undefined;
      const lifetime = name ? this.getNamedFlow(name, maker, createWalk()) : this.holders.ofAssigned(node.left);
      if (isHeld(lifetime)) return lifetime;
    }
    return undefined;
  }

  /** How long inner functions of `maker` keep one of its variables. */
  getCapturedLifetime(name: ts.Identifier, maker: FunctionOrClass): Lifetime | undefined {
    const symbol = this.index.getSymbol(name);
    for (const use of this.index.getNamesOf(symbol, name.text)) {
      if (this.index.getSymbol(use) !== symbol) continue;
      for (const fn of getInnerFunctions(use, maker)) {
        const lifetime = this.getFlow(fn, maker);
        if (isHeld(lifetime)) return lifetime;
      }
    }
    return undefined;
  }

  /** `const { store } = { ...defaults, ...options }`, `const { store } = options`, `const store = options.store`: what the parts of it are kept by. */
  getMergedLifetime(name: ts.Identifier, fn: FunctionOrClass): Lifetime | undefined {
    const symbol = this.index.getSymbol(name);
    for (const use of this.index.getNamesOf(symbol, name.text)) {
      const isPart = ts.isSpreadAssignment(use.parent) || (ts.isPropertyAccessExpression(use.parent) && use.parent.expression === use);
      const { parent } = wrapped(ts.isSpreadAssignment(use.parent) ? use.parent.parent : isPart ? use.parent : use);
      if (!ts.isVariableDeclaration(parent) || this.index.getSymbol(use) !== symbol) continue;
      for (const part of isPart || !ts.isIdentifier(parent.name) ? getBoundNames(parent.name) : []) {
        const captured = this.getCapturedLifetime(part, fn);
        if (captured) return captured;
      }
    }
    return undefined;
  }

  private getLocal(maker: FunctionOrClass): Lifetime {
    const known = this.locals.get(maker) ?? { kind: 'local', note: `local to ${describeFunction(maker)}` };
    this.locals.set(maker, known);
    return known;
  }

  private getFlow(fn: ts.Node, maker: FunctionOrClass): Lifetime {
    const known = this.flows.get(maker)?.get(fn);
    if (known) return known;
    // What keeps it is kept by it.
    if (this.asked.some((one) => one.fn === fn && one.maker === maker)) {
      this.cuts += 1;
      return this.getLocal(maker);
    }
    const { cuts } = this;
    this.asked.push({ fn, maker });
    const found = this.getFlowLifetime(fn, maker, createWalk());
    this.asked.pop();
    // What was cut short on the way may come out otherwise when it is asked by itself.
    return cuts === this.cuts || this.asked.length === 0 ? remember(this.flows, maker, fn, () => found) : found;
  }

  /** Where an inner function goes: back to the caller, into something that lives on, to code that calls it later, or nowhere. */
  private getFlowLifetime(fn: ts.Node, maker: FunctionOrClass, walk: Walk): Lifetime {
    if (walk.seen.has(fn) || isLoopCallback(fn) || isImmediatelyInvoked(fn)) return this.getLocal(maker);
    walk.seen.add(fn);
    const outer = wrapped(fn);
    const parent = outer.parent;
    if (isResult(outer)) {
      const owner = getEnclosingFunction(outer);
      return owner === maker || !owner ? this.holders.ofResult(maker) : this.getFlowLifetime(owner, maker, walk);
    }
    const same = getSame(parent, outer) ?? getSettled(outer);
    if (same) return this.getFlowLifetime(same, maker, walk);
    if (isPartOf(parent, maker)) return this.getFlowLifetime(ts.isObjectLiteralElementLike(parent) ? parent.parent : parent, maker, walk);
    if (ts.isBinaryExpression(parent) && parent.right === outer) return this.getStoredLifetime(parent.left, maker, walk);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return this.getGivenLifetime(outer, parent, maker, walk);
    const name = ts.isVariableDeclaration(parent)
      ? parent.name
      : ts.isFunctionDeclaration(fn) || ts.isClassDeclaration(fn)
        ? fn.name
        : undefined;
    return name && ts.isIdentifier(name) ? this.getNamedFlow(name, maker, walk) : this.getLocal(maker);
  }

  /** An argument: of `this.api = Object.assign(api, { Builder })`, where the first one has it, or of something that calls or keeps it. */
  private getGivenLifetime(given: ts.Node, call: ts.CallExpression | ts.NewExpression, maker: FunctionOrClass, walk: Walk): Lifetime {
    const target = call.arguments?.[0];
    const isAlone = ts.isExpressionStatement(wrapped(call).parent);
    if (target && target !== given && isAlone && call.expression.getText() === 'Object.assign')
      return this.getStoredLifetime(target, maker, walk);
    if (isHandingBack(call)) return isAlone ? this.getLocal(maker) : this.getFlowLifetime(call, maker, walk);
    return this.isOfOneTurn(call, maker)
      ? { kind: 'short', note: `held by what each turn of a loop in ${describeFunction(maker)} makes` }
      : this.getHeldLifetime(given, call, maker, walk);
  }

  private getStoredLifetime(left: ts.Expression, maker: FunctionOrClass, walk: Walk): Lifetime {
    const base = ts.isIdentifier(left) ? left : getBase(left);
    // `this.get = () => …`: the symbol of `this` in a constructor function is that of the function, which is called and goes nowhere.
    if (base && base !== left && isThis(base)) return this.holders.ofAssigned(left);
    const [declaration] = (base && this.index.getSymbol(base)?.declarations) ?? [];
    const isLocal = declaration && isInside(declaration, maker) && !ts.isParameter(declaration);
    const name = isLocal ? this.getHolderName(declaration) : undefined;
    if (name) return this.getNamedFlow(name, maker, walk);
    return this.holders.ofAssigned(left);
  }

  /** The local that something hangs on: `Parser` of `const proto = Parser.prototype; proto.parse = …`, which its instances have it from. */
  private getHolderName(declaration: ts.Declaration): ts.Identifier | undefined {
    if (ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)) return declaration.name;
    if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
    const made = declaration.initializer;
    const isPrototype = made && ts.isPropertyAccessExpression(made) && made.name.text === 'prototype' && ts.isIdentifier(made.expression);
    const [owner] = isPrototype ? (this.index.getSymbol(made.expression)?.declarations ?? []) : [];
    return owner && owner !== declaration ? this.getHolderName(owner) : declaration.name;
  }

  /** Where what a name stands for goes by all that is done with it. */
  private getNamedFlow(name: ts.Identifier, maker: FunctionOrClass, walk: Walk): Lifetime {
    let best: Lifetime | undefined;
    const carriers = walk.carriers.get(name) ?? remember(this.carriers, maker, name, () => this.getCarriers(name, maker)).values();
    walk.carriers.set(name, carriers);
    for (let next = carriers.next(); !next.done; next = carriers.next()) {
      const carrier = next.value;
      const lifetime = this.getFlowLifetime(carrier, maker, walk);
      if (lifetime.kind === 'process') return lifetime;
      // Somebody who keeps it for good outlives those who are known not to.
      if (lifetime.kind === 'unknown' || (lifetime.kind === 'short' && best === undefined)) best = lifetime;
    }
    return best ?? this.getLocal(maker);
  }

  /** Every use of the name but its own calls, and the inner functions that hold it. */
  private getCarriers(name: ts.Identifier, maker: FunctionOrClass): ReadonlySet<ts.Node> {
    const symbol = this.index.getSymbol(name);
    const found = new Set<ts.Node>();
    for (const use of this.index.getNamesOf(symbol, name.text)) {
      if (use === name || this.index.getSymbol(use) !== symbol) continue;
      const expression = wrapped(use);
      const isCalled =
        (ts.isCallExpression(expression.parent) || ts.isNewExpression(expression.parent)) && expression.parent.expression === expression;
      for (const carrier of getInnerFunctions(use, maker)) found.add(carrier);
      if (!isCalled) found.add(expression);
    }
    return found;
  }

  /** What the callback is given to is made anew by each turn of a loop: a stream that is read, not a server that is set up. */
  private isOfOneTurn(call: ts.CallExpression | ts.NewExpression, maker: ts.Node): boolean {
    const receiver = getBase(call.expression);
    const declaration = receiver && this.index.getSymbol(receiver)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !isInside(declaration, maker)) return false;
    const loop = ts.findAncestor(declaration.parent, (node) => node === maker || ts.isIterationStatement(node, false));
    return loop !== undefined && loop !== maker && isInside(call, loop);
  }

  /** What is made with a callback has it: it goes where that goes. A promise is done with its own when it is settled. */
  private getHeldLifetime(given: ts.Node, call: ts.CallExpression | ts.NewExpression, maker: FunctionOrClass, walk: Walk): Lifetime {
    if (isStepOfWalk(this.index, given, call)) return this.getLocal(maker);
    const isHolder = ts.isNewExpression(call) ? !isNewPromise(call) : isKeptByResult(this.index, given, call);
    const held = isHolder ? this.getFlowLifetime(call, maker, walk) : undefined;
    if (isHeld(held)) return held;
    const ofOthers = getPatchedLifetime(this.index, given) ?? getTappedLifetime(this.index, call, maker);
    const known = this.getServedLifetime(given, call, maker, walk) ?? ofOthers ?? this.getPassedLifetime(maker);
    return isHeld(known) ? known : (this.servers.getCallback(given, maker) ?? known);
  }

  /** `app.use((req, res, next) => …)` of an `app` that the function is given, or made: requests come for as long as that lives. */
  private getServedLifetime(
    given: ts.Node,
    call: ts.CallExpression | ts.NewExpression,
    maker: FunctionOrClass,
    walk: Walk,
  ): Lifetime | undefined {
    const fn = getPassedFunction(this.index, given as ts.Expression);
    if (!fn || !(getHandling(fn)?.isRequest || isMiddleware(call))) return undefined;
    const base = getBase(call.expression);
    const parameter = base && this.holders.getParameter(base);
    if (parameter) return this.holders.ofHost(parameter);
    const declaration = base && this.index.getSymbol(base)?.valueDeclaration;
    const isMade =
      declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) && isInside(declaration, maker);
    return isMade ? this.getNamedFlow(declaration.name as ts.Identifier, maker, walk) : undefined;
  }

  /** A callback of something else: it lives on if the function that hands it out is the program's set-up. */
  private getPassedLifetime(maker: FunctionOrClass): Lifetime {
    const { sure: calls } = this.calls.getCallers(maker);
    const isSetUp = calls.length > 0 && calls.every((call) => getEnclosingFunction(call) === undefined);
    if (isSetUp) return { kind: 'process', note: `held by callbacks that ${describeFunction(maker)} registers once`, isAssumed: true };
    return { kind: 'short', note: `made anew for each call of ${describeFunction(maker)}` };
  }
}

/** The answer about one node in the function that it is asked for, worked out once. */
function remember<T>(known: Map<ts.Node, Map<ts.Node, T>>, maker: ts.Node, node: ts.Node, work: () => T): T {
  const ofMaker = known.get(maker) ?? new Map<ts.Node, T>();
  known.set(maker, ofMaker);
  const found = ofMaker.get(node) ?? work();
  ofMaker.set(node, found);
  return found;
}

/** The value of a `return`, or of an arrow function without a block. */
function isResult(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node);
}

/** `options.isWhole ? { style, css } : style`, `given || fallback`, `run.bind(this)`, `{ [name]() {} }[name]`: what has the value as well. */
function getSame(parent: ts.Node, value: ts.Node): ts.Node | undefined {
  if (ts.isConditionalExpression(parent)) return parent.condition === value ? undefined : parent;
  if (isFallback(parent) || (ts.isElementAccessExpression(parent) && ts.isObjectLiteralExpression(value))) return parent;
  return ts.isPropertyAccessExpression(parent) && isBind(parent.parent) && parent.parent.expression === parent ? parent.parent : undefined;
}

/** A member of an object or class that the maker makes. */
function isPartOf(parent: ts.Node, maker: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isObjectLiteralExpression(parent)) return true;
  return ts.isClassLike(parent) && isInside(parent, maker);
}
