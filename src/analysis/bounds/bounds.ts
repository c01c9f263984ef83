import { ts } from 'ts-morph';
import { getReach, type Reach, type ReachOptions } from '../calls/reach.ts';
import { NameCalls } from '../calls/name-calls.ts';
import { CallGraph } from '../calls/calls.ts';
import { describeFunction, type FunctionOrClass } from '../calls/function-names.ts';
import type { Access, Container } from '../containers/containers.ts';
import { CapAnalysis } from './caps.ts';
import { getConditions, getIf, getCompared, isDead, isOfWalk, leaves } from '../syntax/conditions.ts';
import { isCutAtCursor } from './cursor.ts';
import { isBeforeThrow, isOnErrorPath } from './error-paths.ts';
import { isOfOtherKeys } from './key-families.ts';
import { getLetGo } from './let-go.ts';
import { isExpiryOnRead } from './expiry.ts';
import type { Lifetime } from './lifetimes.ts';
import { isOfNewInstance } from './new-instance.ts';
import { isOnChangeOfDirectory } from './rare-changes.ts';
import { UnseenCallers } from './unseen-callers.ts';
import { isInLoopOf, isOfFullCount, isOfSome, isOfStoppedTimer } from './partial-releases.ts';
import { getReplacedHolder } from './replaced-holder.ts';
import { isRefill } from './refill.ts';
import { isKeptByDefault } from '../syntax/growing-copy.ts';
import { isSwitchedOnByNobody } from '../calls/flags.ts';
import { isLoopCallback, isPutOff } from '../calls/handlers.ts';
import { mayBeMainLoop } from '../calls/loops.ts';
import { OptionalCode } from '../calls/options.ts';
import { UNMOUNT, UnmountAnalysis } from './unmount.ts';
import { isOfProduction } from '../program/test-files.ts';
import { isFullReset } from '../containers/operations.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, getScope, isInside, wrapped } from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

/** Why a container cannot grow for ever. `node` is the place that proves it. */
export interface Bound {
  readonly note: string;
  readonly node: ts.Node;
}

/** A release that does not bound the container, and why. */
export interface IdleRelease {
  readonly access: Access;
  readonly note: string;
  /** Its own code says so; not that nobody in the program was seen to call it. */
  readonly isCertain: boolean;
  /** It may run, if what is called by its name has it. */
  readonly isGuess?: boolean;
  /** Runs as a component unmounts: on a page it bounds the container, on a server, which never does that, nothing does. */
  readonly isOfPage?: true;
  /** Runs when users of the package ask for it, each time for what they name; or as what has the container is set up or ends. */
  readonly isRequested?: true;
  readonly isOfLife?: true;
}

type Idle = Omit<IdleRelease, 'access'>;

export interface Bounds {
  readonly bound: Bound | undefined;
  readonly idle: readonly IdleRelease[];
  /** Where a release is the bound: that one, and all that may run. */
  readonly released?: { readonly first: Access; readonly getAll: () => readonly Access[] };
}

const EXPIRY = { live: false, isCertain: true, note: 'only what has expired and is asked for again' } as const;

export class BoundAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly caps: CapAnalysis;
  readonly options: OptionalCode;
  readonly names: NameCalls;
  private readonly unmounts: UnmountAnalysis;
  private readonly unseen: UnseenCallers;

  constructor(
    index: ProgramIndex,
    calls: CallGraph,
    unseen: Pick<ConstructorParameters<typeof UnseenCallers>[0], 'exports' | 'isOffered' | 'outside'>,
  ) {
    this.index = index;
    this.calls = calls;
    this.caps = new CapAnalysis(index);
    this.options = new OptionalCode(index, calls);
    this.names = new NameCalls(index);
    this.unmounts = new UnmountAnalysis(index, calls);
    this.unseen = new UnseenCallers({ index, calls, ...unseen });
  }

  /** `open` are the accesses that add without end; `served`: how long it lives, where a server may render its program. */
  getBounds(container: Container, open: readonly Access[], served?: Lifetime): Bounds {
    const { index, calls } = this;
    // What is taken out of a value bounds the container only if nothing but values grows.
    const isNested = open.every((access) => access.via === 'nested');
    const own = [...container.accesses, ...getReplacedHolder(index, container)].filter((access) =>
      isOfProduction(index, access.node, container),
    );
    const growth = own.filter((access) => access.kind === 'growth');
    const found = own
      .filter((access) => this.isKnown(access, container))
      .filter((access) => access.kind === 'release' && (isNested || access.via !== 'nested') && !isRefill(index, access, growth))
      .filter((access) => !isCutAtCursor(access, growth) && !isOfNewInstance(index, access) && !isOfSome(access, open));
    const others = found.filter((access) => isOfOtherKeys({ index, calls }, access, growth, open));
    const releases = found.filter((access) => !others.includes(access));
    const counted = growth.filter((access) => access.via !== 'nested' || open.includes(access));
    const isLive = (one: Access): boolean => this.judge(one, growth, container).live;
    const getEnd = (): Bound | undefined => getLetGo(index, container, open, releases, isLive);
    const guard = this.getSizeGuard(container, counted, releases) ?? this.caps.getCap(open) ?? getEnd();
    if (guard) return { bound: guard, idle: [] };
    const idle: IdleRelease[] = others.map((access) => ({ access, isCertain: true, note: 'only entries whose keys begin as its own' }));
    for (const access of releases) {
      const verdict = this.getPart(access, growth, releases, container) ?? this.judge(access, growth, container);
      const isOfPage = verdict.live && served !== undefined && this.unmounts.isOnlyOnPages(access, open, container, served);
      if (verdict.live && !isOfPage) {
        const getAll = (): readonly Access[] =>
          releases.filter((one) => !this.getPart(one, growth, releases, container) && this.judge(one, growth, container).live);
        return { bound: verdict.bound, idle, released: { first: access, getAll } };
      }
      idle.push({ access, ...(verdict.live ? UNMOUNT : verdict) });
    }
    return { bound: undefined, idle };
  }

  /** What takes out entries that most never become. */
  private getPart(
    access: Access,
    growth: readonly Access[],
    releases: readonly Access[],
    container: Container,
  ): ({ readonly live: false } & Idle) | undefined {
    if (isOfFullCount(this.index, access, container)) return { live: false, isCertain: false, note: 'only what was counted up to a limit' };
    if (isOfStoppedTimer({ index: this.index, calls: this.calls }, access, container, releases))
      return { live: false, isCertain: true, note: 'only what was not answered in time' };
    return undefined;
  }

  private judge(access: Access, growth: readonly Access[], container: Container): { live: true; bound: Bound } | ({ live: false } & Idle) {
    const where = this.index.at(access.node);
    if (isExpiryOnRead(this.index, access, container)) return EXPIRY;
    if (isOnChangeOfDirectory(this.index, access.node))
      return { live: false, isCertain: true, note: 'only as the working directory changes' };
    if (isOnErrorPath(access) || isBeforeThrow(access)) return { live: false, isCertain: true, note: 'only on the error path' };
    if (isKeptByDefault(access)) return { live: false, isCertain: true, note: 'only where another one is given' };
    if (isDead(access.node) || this.isSwitchedOff(access.node))
      return { live: false, isCertain: true, note: 'never runs: its condition is constant' };
    if (this.isOffByDefault(access, growth))
      return { live: false, isCertain: false, note: 'runs only if somebody turns on what starts as off' };
    const fn = getRunner(access.node);
    if (!fn && !isInLoopOf(access.node, growth)) return { live: false, isCertain: true, note: 'runs once, while the module loads' };
    if (fn && this.isOnlyForMaking(fn, container))
      return { live: false, isCertain: !this.calls.getCallers(fn).exported, note: `${describeFunction(fn)} runs only while it is made` };
    const unreached = fn && this.getUnreached(fn, access, growth);
    if (unreached) return { live: false, ...unreached };
    const what = isFullReset(access) ? 'emptied' : access.key ? 'entries are deleted' : 'entries are taken out';
    return { live: true, bound: { note: `${what} at ${where}`, node: access.node } };
  }

  private getUnreached(fn: FunctionOrClass, access: Access, growth: readonly Access[]): Idle | undefined {
    const options = {
      isByBase: access.key !== undefined,
      isLooped: mayBeMainLoop(access.node),
      isIdle: (use: ts.Node) => this.options.isOptional(use),
    };
    const reach = getReach(this.calls, fn, options);
    const isGuess = this.isGuessed(fn, reach, options) && !(reach === 'live' && this.isOfGrowth(fn, growth));
    return isGuess ? getGuess(fn) : reach === 'live' ? undefined : this.judgeUnreached(fn, reach, growth);
  }

  /** The way to it leads over calls of its name on what nothing in the program shows to have it. */
  private isGuessed(fn: FunctionOrClass, reach: Reach, options: ReachOptions): boolean {
    if (reach !== 'live' && reach !== 'load') return false;
    return getReach(this.calls, fn, { ...options, isOfOthers: (use, called) => this.names.isOfOthers(use, called) }) !== reach;
  }

  /** Whoever adds goes through it, too, or is given it: `return () => set.delete(one)`. */
  private isOfGrowth(fn: FunctionOrClass, growth: readonly Access[]): boolean {
    const isWithin = growth.some(({ node }) => isInside(fn, getScope(node)));
    return isWithin || this.sharesEntry(this.getAncestors(fn), growth);
  }

  /** What nothing that runs again calls, unless whoever fills it goes through the same code. */
  private judgeUnreached(fn: FunctionOrClass, reach: 'api' | 'load' | 'end', growth: readonly Access[]): Idle | undefined {
    if (reach === 'end') return { isCertain: true, note: 'runs only as the program ends' };
    const callers = this.getAncestors(fn);
    if (this.sharesEntry(callers, growth)) return undefined;
    if (reach === 'load') return { isCertain: true, note: 'runs only while modules load' };
    if (this.unseen.mayCall(callers, this.getAllAncestors(growth))) return undefined;
    // Others may call what calls it: the handler that a platform knows by its name.
    const isCertain = [...callers].every((one) => !this.calls.getCallers(one).exported);
    const from = this.calls.getCallers(fn).calls.length > 0 ? 'only reached from what is ' : '';
    return { isCertain, note: `${describeFunction(fn)} is ${from}called by nobody in the program` };
  }

  /** `constructor() { this.clear(); }`, and nobody else clears it. */
  private isOnlyForMaking(fn: FunctionOrClass, { declaration: { root, maker } }: Container): boolean {
    if (root !== 'singleton') return false;
    const { calls, values } = this.calls.getCallers(fn);
    const isMaking = (caller: FunctionOrClass | undefined): boolean =>
      caller !== undefined && (caller === maker || (ts.isConstructorDeclaration(caller) && caller.parent === maker));
    const own = calls.filter((call) => !this.names.isOfOthers(call, fn));
    return values.length === 0 && own.length > 0 && own.every((call) => isMaking(getEnclosingFunction(call)));
  }

  /** Under a constant that is `false`. */
  private isSwitchedOff(node: ts.Node): boolean {
    return getConditions(node).some(({ condition, branch }) => {
      const declaration = ts.isIdentifier(condition) ? this.index.getSymbol(condition)?.valueDeclaration : undefined;
      if (!isConst(declaration)) return false;
      return declaration.initializer?.kind === (branch === 'then' ? ts.SyntaxKind.FalseKeyword : ts.SyntaxKind.TrueKeyword);
    });
  }

  /** By its name alone a release counts only in the same file: elsewhere it is mostly somebody else's. */
  private isKnown(access: Access, { declaration }: Container): boolean {
    return access.via !== 'unclear' || access.node.getSourceFile() === declaration.nameNode.getSourceFile();
  }

  /** One entry point leads to the growth and to the release, so whoever fills it also empties it. */
  private sharesEntry(releasing: ReadonlySet<FunctionOrClass>, growth: readonly Access[]): boolean {
    return this.getAllAncestors(growth).some((functions) => [...functions].some((caller) => releasing.has(caller)));
  }

  private getAllAncestors(growth: readonly Access[]): ReadonlySet<FunctionOrClass>[] {
    return growth.map(({ node }) => {
      const fn = getEnclosingFunction(node);
      return fn ? this.getAncestors(fn) : new Set();
    });
  }

  private getAncestors(fn: FunctionOrClass): Set<FunctionOrClass> {
    const found = new Set<FunctionOrClass>([fn]);
    const queue: FunctionOrClass[] = [fn];
    for (let next = queue.pop(); next && found.size < 200; next = queue.pop()) {
      // A callback of `forEach`, `then` and the like runs for the call that its function makes.
      const outer = isLoopCallback(next) || isPutOff(next) ? [wrapped(next).parent] : [];
      for (const call of [...outer, ...this.calls.getCallers(next).calls, ...this.calls.overrides.getCalls(next)]) {
        const caller = getEnclosingFunction(call);
        if (!caller || found.has(caller)) continue;
        found.add(caller);
        queue.push(caller);
      }
    }
    return found;
  }

  /** The number of entries in a condition that leads to an eviction, or past the growth. */
  private getSizeGuard(container: Container, growth: readonly Access[], releases: readonly Access[]): Bound | undefined {
    let evictions: readonly Access[] | undefined;
    for (const count of container.accesses) {
      const isCount = count.kind === 'count' || (count.kind === 'iterate' && /^(?:keys|getOwnPropertyNames)$/.test(count.method));
      const limit = isCount ? getCompared(count.node) : undefined;
      if (!limit || isOfWalk(limit) || this.options.isUnlimited(limit)) continue;
      const body = getScope(count.node);
      evictions ??= releases.filter((access) => !this.isOffByDefault(access, growth));
      const eviction =
        evictions.find((access) => isInside(access.node, body) && !isDead(access.node)) ??
        evictions.find((access) => this.isCalledFrom(access.node, body));
      if (eviction && getEnclosingFunction(count.node)) {
        return { note: `its size is checked at ${this.index.at(count.node)} and entries are evicted`, node: eviction.node };
      }
      const capped = growth.length > 0 && growth.every((access) => isDecidedBy(access.node, count.node));
      if (capped) return { note: `nothing is added once the limit at ${this.index.at(count.node)} is reached`, node: count.node };
    }
    return undefined;
  }

  /** Only where somebody turns on what starts as off, which what adds does not need. */
  private isOffByDefault(release: Access, growth: readonly Access[]): boolean {
    const isOff = ({ node }: Access): boolean => isSwitchedOnByNobody(this.index, this.calls, node) || this.options.isOptional(node);
    return isOff(release) && !growth.every(isOff);
  }

  private isCalledFrom(release: ts.Node, body: ts.Node): boolean {
    const fn = getEnclosingFunction(release);
    return fn !== undefined && this.calls.getCallers(fn).calls.some((call) => isInside(call, body));
  }
}

function getGuess(fn: FunctionOrClass): Idle {
  return { isCertain: false, isGuess: true, note: `${describeFunction(fn)} is called by its name alone, maybe of something else` };
}

/** The function whose callers decide when a node runs: not the callback of a loop, a promise or a timer inside of it. */
function getRunner(node: ts.Node): FunctionOrClass | undefined {
  let fn = getEnclosingFunction(node);
  while (fn && isPutOff(fn)) {
    const outer = getEnclosingFunction(fn);
    if (!outer) break;
    fn = outer;
  }
  return fn;
}

/** The growth runs only on one side of the condition: inside of it, or after a branch that leaves. */
function isDecidedBy(growth: ts.Node, count: ts.Node): boolean {
  if (getConditions(growth).some(({ condition }) => isInside(count, condition))) return true;
  const body = getScope(growth);
  if (!isInside(count, body) || count.pos > growth.pos) return false;
  const statement = getIf(count);
  return statement !== undefined && leaves(statement.thenStatement) && !isInside(growth, statement);
}
