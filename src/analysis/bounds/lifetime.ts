import { ts } from 'ts-morph';
import type { CallGraph, Callers } from '../calls/calls.ts';
import { ClosureFlow } from '../calls/closure-flow.ts';
import { describeFunction, describeOwner, type FunctionOrClass } from '../calls/function-names.ts';
import type { Container } from '../containers/containers.ts';
import { getCopiedInto, getListOf, getTableOf } from './entry-lifetime.ts';
import { getAddedTo, getEntryLifetime, getFieldLifetime, getLocalHolder, getWalkedRoot } from './field-lifetime.ts';
import { getHeirs } from './heirs.ts';
import { HostAnalysis } from './hosts.ts';
import { askLongest, createMemo, isHeld, type Lifetime, ofBase, ofUndeclared, PROCESS } from './lifetimes.ts';
import { getMadeWith, getOwnBaseCall, getTakenLifetime } from './keeping-calls.ts';
import { getLoadTimeHolder } from './load-time-holder.ts';
import { isMadeForOthers, isOpenMaker } from './open-maker.ts';
import { OwnServers } from './own-servers.ts';
import { getPatchedLifetime } from './patches.ts';
import {
  getNamesFor,
  getKept,
  isDecorated,
  isDecoratorTarget,
  getStored,
  getThisOwner,
  isOfModuleClass,
  isStaticThis,
} from '../containers/holder-syntax.ts';
import { getInstanceMaker, getThisAlias } from '../containers/field-declarations.ts';
import { getTakenMembers } from './taken-members.ts';
import { InjectionAnalysis } from '../calls/injection.ts';
import { getMethodPlace } from '../calls/object-methods.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getBase, getEnclosingFunction, isAssignment, isFunctionNode, isInside, wrapped } from '../syntax/syntax.ts';

const MAX_DEPTH = 4;

export class LifetimeAnalysis {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;

  private readonly isForOthers: (file: string) => boolean;
  private readonly closures: ClosureFlow;
  private readonly hosts: HostAnalysis;
  private readonly injection: InjectionAnalysis;
  private readonly servers: OwnServers;
  /** By how many owners away they were asked for: all containers of a class or factory ask, and so do all that they are kept by. */
  private readonly instances = createMemo(MAX_DEPTH + 2);
  private readonly results = createMemo(MAX_DEPTH + 2);

  constructor(index: ProgramIndex, calls: CallGraph, isForOthers: (file: string) => boolean) {
    this.index = index;
    this.calls = calls;
    this.isForOthers = isForOthers;
    this.injection = new InjectionAnalysis(index);
    this.servers = new OwnServers(index);
    this.hosts = new HostAnalysis(index, calls, {
      ofInstance: (owner) => this.getInstanceLifetime(owner, 0),
      ofVariable: (name, fn) => this.getVariableLifetime(name, fn, 0),
      isOpen: (fn, shown) => this.isOpen(fn, { ...calls.getCallers(fn), sure: shown }),
    });
    this.closures = new ClosureFlow(index, calls, this.servers, {
      ofResult: (maker) => this.getFactoryLifetime(maker, 0),
      ofAssigned: (left) => this.getAssignedLifetime(left, 0),
      getParameter: (name) => this.hosts.getParameter(name),
      ofHost: (parameter) => this.hosts.getServerLifetime(parameter),
    });
  }

  getLifetime(container: Container): Lifetime {
    const { declaration } = container;
    const { root, nameNode, maker } = declaration;
    if (root === 'singleton' && maker) return isOfModuleClass(nameNode, maker) ? PROCESS : this.getInstanceLifetime(maker, 0);
    const base = getBase(nameNode);
    if (base && root !== 'global') return this.getBaseLifetime(base, container);
    if (maker && ts.isPropertyAssignment(nameNode.parent)) return this.getHolderLifetime(nameNode.parent.parent, 0);
    if (maker && root !== 'global') return this.closures.getLifetime(container, maker);
    return PROCESS;
  }

  /** How long what an expression makes is kept: by a binding of its module, a field, the callers of its function. */
  getHolder(made: ts.Node): Lifetime {
    return this.getHolderLifetime(made, 0);
  }

  /** `Foo.cache = {}`: as long as `Foo`. */
  private getBaseLifetime(base: ts.Node, container: Container): Lifetime {
    const symbol = this.index.getSymbol(base);
    const [declaration] = symbol?.declarations ?? [];
    if (!declaration) return ofUndeclared(base);
    if (!this.index.has(declaration)) return { kind: 'process', note: 'hangs on a global of the runtime' };
    const maker = getEnclosingFunction(declaration);
    // Also what a module wrapper is given: `(function (Parser) { Parser.cache = {}; })(Parser || (Parser = {}))`.
    if (!maker) return PROCESS;
    if (ts.isParameter(declaration)) {
      if (isDecoratorTarget(declaration)) return { kind: 'unknown', by: base, note: 'lives as long as the class that it decorates' };
      const given = this.hosts.getGivenLifetime(declaration);
      return given ?? { kind: 'short', note: `belongs to the object that ${base.getText()} is given` };
    }
    const root = getWalkedRoot(this.index, base, container.declaration.nameNode);
    if (root) return this.getRootLifetime(root);
    const table = getTableOf(this.index, base);
    if (table) return this.getAssignedLifetime(table, 0);
    const lifetime = this.closures.getLifetime(container, maker);
    const isAddedTo = lifetime.kind === 'local' && container.growth.some(({ node }) => !isInside(node, maker));
    if ((lifetime.kind !== 'short' && !isAddedTo) || !ts.isIdentifier(base)) return lifetime;
    const held = this.getVariableLifetime(base, maker, 0);
    return held.kind === 'short' ? lifetime : held;
  }

  private getRootLifetime(root: ts.Identifier): Lifetime {
    const fn = getEnclosingFunction(root);
    return fn ? this.getVariableLifetime(root, fn, 0) : { kind: 'process', by: root, note: `hangs on ${root.text}, which lives on` };
  }

  /** An instance field lives as long as the instances of its class do. */
  private getInstanceLifetime(maker: FunctionOrClass, depth: number): Lifetime {
    const known = this.instances[depth]?.get(maker) ?? this.findInstanceLifetime(maker, depth);
    this.instances[depth]?.set(maker, known);
    return known;
  }

  private findInstanceLifetime(maker: FunctionOrClass, depth: number): Lifetime {
    if (ts.isClassLike(maker) && this.injection.isSingleton(maker)) {
      const note = `one ${maker.name?.text ?? 'instance'} for the whole application`;
      return { kind: 'process', by: maker.name ?? maker, note, isAssumed: true };
    }
    const place = getMethodPlace(this.index, this.calls, maker);
    if (place) return place.left ? this.getAssignedLifetime(place.left, depth) : this.getHolderLifetime(place.literal, depth);
    if (isMadeForOthers(maker)) return { kind: 'short', note: `belongs to the object that ${describeFunction(maker)} is called on` };
    const callers = this.calls.getCallers(maker);
    const holder = this.getLongest(callers.sure, maker, depth);
    if (holder?.kind === 'process') return holder;
    const inherited = this.getHeirLifetime(maker, depth);
    if (inherited) return inherited;
    if (this.isOpen(maker, callers))
      return { kind: 'unknown', by: maker, note: `lives as long as its ${describeOwner(maker)}, which others make` };
    return holder ?? this.servers.getInstance(maker) ?? { kind: 'short', note: `released with each ${describeOwner(maker)}` };
  }

  /** What is kept the longest of what the calls make; what an example keeps only where nothing else is known. */
  private getLongest(calls: readonly ts.Node[], maker: FunctionOrClass, depth: number): Lifetime | undefined {
    let best: Lifetime | undefined;
    let dropped: Lifetime | undefined;
    for (const call of calls) {
      const taken = depth < MAX_DEPTH ? getTakenMembers(this, call) : [];
      const holder = askLongest([call, ...taken], (place) => this.getHolderLifetime(place, depth));
      const isShown = this.calls.isShown(call, maker);
      if (holder.kind === 'process' && !isShown) return holder;
      if (holder.kind === 'process' || (holder.kind === 'unknown' && best === undefined)) best = holder;
      else if (holder.kind === 'short' && holder.isDropped && !isShown) dropped ??= holder;
    }
    // What others get from a function, the program itself gets from it and lets go.
    const isOfFunction = best?.kind === 'unknown' && best.by !== undefined && isFunctionNode(best.by);
    return isOfFunction && calls.every(ts.isCallExpression) ? (dropped ?? best) : best;
  }

  private isOpen(maker: FunctionOrClass, callers: Callers): boolean {
    const { index, calls, isForOthers } = this;
    return isOpenMaker({ index, calls, isForOthers }, maker, callers);
  }

  /** Of heirs, those count that the program makes and keeps, also in what others make: what others may make of them says little about the base. */
  private getHeirLifetime(maker: FunctionOrClass, depth: number): Lifetime | undefined {
    if (depth >= MAX_DEPTH) return undefined;
    let open: Lifetime | undefined;
    for (const heir of getHeirs(this.index, maker)) {
      const lifetime = this.getInstanceLifetime(heir, depth + 1);
      if (lifetime.kind === 'process') return lifetime;
      const isMade = this.calls.getCallers(heir).sure.some((call) => !this.calls.isShown(call, heir));
      const kept = isMade ? lifetime : this.getHeirLifetime(heir, depth + 1);
      // What others are given when they ask for it, they may let go.
      if (kept?.kind === 'unknown' && kept.by && ts.isClassLike(kept.by)) open ??= kept;
    }
    return open;
  }

  /** Who keeps what a call made: a module-level binding, a field of something that lives on, the export itself. */
  private getHolderLifetime(made: ts.Node, depth: number): Lifetime {
    const outer = getStored(made);
    const fn = getEnclosingFunction(outer);
    const parent = outer.parent;
    if (ts.isPropertyDeclaration(parent) && ts.isClassLike(parent.parent)) {
      if (!fn) return { kind: 'process', by: parent.name, note: `kept by the static ${parent.name.getText()}` };
      return depth < MAX_DEPTH ? this.getInstanceLifetime(parent.parent, depth + 1) : { kind: 'short', note: 'released with its owner' };
    }
    if (!fn || this.calls.isLoadTime(made)) return getLoadTimeHolder(outer, fn);
    if (ts.isBinaryExpression(parent) && parent.right === outer) return this.getAssignedLifetime(parent.left, depth);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer))
      return this.getReturnedLifetime(outer, fn, depth);
    const given = this.getTakerLifetime(outer, depth);
    if (given) return given;
    const names = depth < MAX_DEPTH ? getNamesFor(outer) : [];
    const held = names.map((name) => this.getVariableLifetime(name, getEnclosingFunction(name) ?? fn, depth + 1));
    const found = held.find(({ kind }) => kind === 'process') ?? held.find(({ kind }) => kind === 'unknown');
    return found ?? { kind: 'short', note: `made anew for each call of ${describeFunction(fn)}`, isDropped: true };
  }

  /** Of what a call puts it into, makes with it, or has a base do. */
  private getTakerLifetime(outer: ts.Node, depth: number): Lifetime | undefined {
    const added = depth < MAX_DEPTH ? getAddedTo(this.index, outer) : undefined;
    if (added) {
      // A list, or the key of a `WeakMap`, that the function is given lives as long as what its callers give.
      const declaration = ts.isIdentifier(added) ? this.index.getSymbol(added)?.valueDeclaration : undefined;
      const given = declaration && ts.isParameter(declaration) ? this.hosts.getGivenLifetime(declaration) : undefined;
      return given ?? this.getAssignedLifetime(added, depth + 1);
    }
    const patched = getPatchedLifetime(this.index, outer);
    if (patched || depth >= MAX_DEPTH) return patched;
    const heir = getOwnBaseCall(outer);
    const maker = heir ? undefined : getMadeWith(this.index, outer);
    const held = heir ? this.getInstanceLifetime(heir, depth + 1) : maker && this.getHolderLifetime(maker, depth + 1);
    return isHeld(held) ? held : getTakenLifetime(this.index, outer);
  }

  private getAssignedLifetime(left: ts.Expression, depth: number): Lifetime {
    const base = getBase(left) ?? left;
    if (base.kind === ts.SyntaxKind.ThisKeyword) return this.getThisLifetime(left, depth);
    const self = left !== base && ts.isIdentifier(base) ? getThisAlias(base) : undefined;
    if (self) return this.getThisLifetime(left, depth, getInstanceMaker(self));
    const [declaration] = this.index.getSymbol(base)?.declarations ?? [];
    const local = this.getLocalLifetime(left, base, declaration, depth);
    if (local) return local;
    const parameter = ts.isIdentifier(left) ? undefined : this.hosts.getParameter(base);
    const host = parameter && this.hosts.getHostLifetime(parameter);
    if (host) return host;
    if (isDecorated(this.index, left, declaration))
      return { kind: 'unknown', by: left, note: 'lives as long as the class that it decorates' };
    return getEntryLifetime(this.index, this.calls, left) ?? ofBase(left, base, declaration);
  }

  /** Of a local: the variable of the same call, or one of a function around that has it for good. */
  private getLocalLifetime(left: ts.Expression, base: ts.Node, declaration: ts.Node | undefined, depth: number): Lifetime | undefined {
    if (depth >= MAX_DEPTH || !declaration || !ts.isIdentifier(base)) return undefined;
    const fn = getEnclosingFunction(left);
    if (left === base && fn && getEnclosingFunction(declaration) === fn) return this.getVariableLifetime(base, fn, depth + 1);
    const holder = getLocalHolder(this.index, left, declaration);
    const kept = holder && this.getVariableLifetime(base, holder, depth + 1);
    return isHeld(kept) ? kept : undefined;
  }

  private getThisLifetime(left: ts.Expression, depth: number, owner = getThisOwner(left)): Lifetime {
    if (isStaticThis(left)) return { kind: 'process', by: left, note: `kept by ${left.getText()} for as long as the process lives` };
    if (!owner || depth >= MAX_DEPTH) return { kind: 'short', note: 'released with its owner' };
    return getFieldLifetime(this.index, this.calls, left, this.getInstanceLifetime(owner, depth + 1));
  }

  /** A factory hands on what it made: the holders of its calls decide. */
  private getReturnedLifetime(outer: ts.Node, fn: FunctionOrClass, depth: number): Lifetime {
    if (depth >= MAX_DEPTH || !isFunctionNode(fn)) return { kind: 'short', note: `made anew for each call of ${describeFunction(fn)}` };
    const list = getListOf(fn);
    return list ? this.getHolderLifetime(list, depth + 1) : this.getFactoryLifetime(fn, depth + 1);
  }

  private getVariableLifetime(name: ts.Identifier, fn: FunctionOrClass, depth: number): Lifetime {
    const symbol = this.index.getSymbol(name);
    let open: Lifetime | undefined;
    for (const use of this.index.getNamesOf(symbol, name.text)) {
      if (use === name || this.index.getSymbol(use) !== symbol) continue;
      const parent = wrapped(use).parent;
      const isReturned = ts.isReturnStatement(parent);
      if (isReturned && getEnclosingFunction(use) === fn) return this.getReturnedLifetime(use, fn, depth);
      if (isAssignment(parent) && parent.right === wrapped(use)) {
        const kept = this.getAssignedLifetime(parent.left, depth + 1);
        if (kept.kind === 'process') return kept;
        if (kept.kind === 'unknown') open = kept;
      }
      const held = depth < MAX_DEPTH ? this.getPutLifetime(use, depth) : undefined;
      if (isHeld(held)) return held;
    }
    const captured = this.closures.getMergedLifetime(name, fn) ?? this.closures.getCapturedLifetime(name, fn) ?? open;
    if (captured) return captured;
    return { kind: 'short', note: `made anew for each call of ${describeFunction(fn)}` };
  }

  /** By what a variable is put into. */
  private getPutLifetime(use: ts.Node, depth: number): Lifetime | undefined {
    const taker = getAddedTo(this.index, wrapped(use)) ?? getPatchedLifetime(this.index, wrapped(use)) ?? getOwnBaseCall(wrapped(use));
    const whole = getKept(use) ?? getMadeWith(this.index, wrapped(use)) ?? (taker && use);
    const [place, ...others] = [...(whole ? [whole] : []), ...getTakenMembers(this, use)];
    if (place) return askLongest([place, ...others], (one) => this.getHolderLifetime(one, depth));
    const copied = getCopiedInto(this.index, use);
    return copied && this.getAssignedLifetime(copied, depth);
  }

  private getFactoryLifetime(fn: FunctionOrClass, depth: number): Lifetime {
    const known = this.results[depth]?.get(fn) ?? this.findFactoryLifetime(fn, depth);
    this.results[depth]?.set(fn, known);
    return known;
  }

  private findFactoryLifetime(fn: FunctionOrClass, depth: number): Lifetime {
    const callers = this.calls.getCallers(fn);
    const holder = this.getLongest(callers.sure, fn, depth);
    if (holder) return holder;
    if (this.isOpen(fn, callers))
      return { kind: 'unknown', by: fn, note: `made by ${describeFunction(fn)}, whose callers are outside of the scan` };
    return { kind: 'short', note: `made anew for each call of ${describeFunction(fn)}` };
  }
}
