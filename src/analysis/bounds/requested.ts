import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { CallPaths } from '../calls/call-paths.ts';
import { getNamedExpression, type FunctionOrClass } from '../calls/function-names.ts';
import { getCalleeName, getHandling, getRunningFunction, isListener, isLoopCallback, isNodeCallback, isPutOff } from '../calls/handlers.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { BoundAnalysis } from './bounds.ts';
import { isFullReset } from '../containers/operations.ts';
import { isTaken } from '../keys/entrusted.ts';
import { isForEmptyValue } from './empty-values.ts';
import { isToEmpty, isWritten } from './emptying.ts';
import { isOnErrorPath } from './error-paths.ts';
import { isCalledForExpiry, isCallForExpiry, isExpiryOnRead, isOfLoop } from './expiry.ts';
import { isByGiven, isFoundByCaller, isNamed } from './named-entries.ts';
import { isOfOwnHandle } from './own-entries.ts';
import { isMadeInside } from './own-values.ts';
import { isPairedByCallers, isPairedByName } from './paired-calls.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getResults } from '../syntax/results.ts';
import { getScope, isEmptyContainer, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly paths: CallPaths;
  readonly isPublished: (file: string) => boolean;
  readonly bounds: Pick<BoundAnalysis, 'options'>;
}

const MAX_FUNCTIONS = 60;

/**
 * Releases that the program leaves to whoever uses what it offers: `remove(key)` of a store, `clearCache()`. What nobody asks to be taken out
 * stays for ever.
 */
export class RequestedReleases {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** One entry that the caller names, or all at once; not on the way of what adds, nor from a handler or a timer. */
  isRequested(access: Access, growth: readonly Access[], container: Container): boolean {
    const { index, calls } = this.parts;
    const fn = getRunningFunction(access.node);
    if (!fn || ts.isConstructorDeclaration(fn) || !this.isAsked(access, container)) return false;
    // What is called as something has expired that is asked for again takes out nothing else; others may name what goes.
    if (isCalledForExpiry(index, calls, access, container)) return growth.every(({ node }) => !isInside(node, fn));
    const isIdle = (node: ts.Node): boolean => this.isIdle(node, access, container);
    const { sure, values } = calls.getCallers(fn);
    if (values.some((value) => isGivenToTimer(value) && !isIdle(value))) return false;
    const skipped = new Set(sure.filter(isIdle));
    if (!this.isOfOthers(fn, access, skipped)) return false;
    const callers = this.getCallers(fn, skipped);
    if (!callers) return false;
    if (this.isOfAll(access) && !this.isOfUsers(fn, access, growth)) return false;
    return growth.every((added) => {
      const growing = getRunningFunction(added.node);
      if (isOfNothingGiven(index, access.node, added)) return true;
      if (growing === undefined || isInside(access.node, getScope(added.node)) || callers.has(growing)) return false;
      return !isPairedByName(calls, growing, fn) && !isPairedByCallers(this.parts, growing, fn);
    });
  }

  /**
   * `made.catch(() => this.remove(key))`, `if (isOld(entry)) this.remove(key)`: what has failed or expired goes, and what has not stays. Nor
   * `if (ttl) setTimeout(() => this.remove(key), ttl)` of a `ttl` that nobody has to give.
   */
  private isIdle(node: ts.Node, access: Access, container: Container): boolean {
    const { index, bounds } = this.parts;
    return isOnErrorPath({ node }) || isCallForExpiry(index, node, access, container) || bounds.options.isOptional(node);
  }

  /** Users of the package, or code that is not seen, ask for it, and nothing that runs by itself. */
  private isOfOthers(fn: FunctionOrClass, { node }: Access, skipped: ReadonlySet<ts.Node>): boolean {
    const { index, calls, paths, isPublished } = this.parts;
    const isOpen = (place: ts.Node): boolean => /^(?:public|open)$/.test(paths.getRoot(place).kind);
    const { calls: all } = calls.getCallers(fn);
    if (all.length > 0 && all.every(isForEmptyValue)) return true;
    if (skipped.size === 0) return isOpen(node);
    const { sure, values, exported } = calls.getCallers(fn);
    if (values.length > 0 || (exported && !isPublished(index.getFile(fn).file))) return isOpen(node);
    return sure.every((call) => skipped.has(call) || isOpen(call));
  }

  /** Entries are put in by a key and a value of the caller, and looked up by a key: nothing in the program knows when one is done with. */
  isKeyValueStore(container: Container, all: readonly Access[]): boolean {
    const { index } = this.parts;
    const { accesses } = container;
    // What is put into something by that name may go elsewhere.
    const sure = all.filter(({ via }) => via !== 'unclear');
    const open = sure.length > 0 ? sure : all;
    const isLookedUp = accesses.some(({ kind, key }) => kind === 'read' && key !== undefined && isTaken(index, key));
    // `create(data) { const id = next(); rows.set(id, data); return id; }` of entries whose time runs out, which a caller may put in by their key, too.
    const isGivenOut = (access: Access): boolean => isHandedBack(index, access) && isExpired();
    const isExpired = (): boolean => accesses.some((one) => one.kind === 'release' && isExpiryOnRead(index, one, container));
    const isKeyed =
      open.some(({ key }) => key && isTaken(index, key)) &&
      open.every((access) => access.key && (isTaken(index, access.key) || isGivenOut(access)));
    // `list.push(entry)`, and `list.find((one) => one.id === id)`.
    const isFound = accesses.some(({ method, key: test }) => /^find(?:Index)?$/.test(method) && test && isByGiven(index, unwrap(test)));
    if (isFound && open.every(({ method }) => /^(?:push|\[\]=)$/.test(method)))
      return open.some(({ value }) => value && this.isGiven(value));
    return isLookedUp && isKeyed && open.some(({ value }) => value && this.isGiven(value));
  }

  /** Handles that whoever asks for a key shares: none of those who do knows when the last one is done with it. */
  isOfSharedHandles(container: Container, releases: readonly Access[], open: readonly Access[]): boolean {
    const { index } = this.parts;
    const isFound = (added: Access): boolean => container.accesses.some((one) => one.kind === 'read' && isLookUpFor(one, added));
    const isCalledOnly = ({ node }: Access): boolean => {
      const fn = getRunningFunction(node);
      return fn !== undefined && this.parts.calls.getCallers(fn).values.every(isDeleted);
    };
    return (
      releases.every((access) => isOfOwnHandle(index, access, container) && isCalledOnly(access)) &&
      open.every((access) => access.key && isNamed(index, access.key) && isFound(access))
    );
  }

  /**
   * Users of a package fill it without asking for that, by what they use the package for, or by what comes of itself; to empty it they would
   * have to know of it.
   */
  isFilledBeside(releases: readonly Access[], open: readonly Access[], { accesses }: Container): boolean {
    const { index, calls, paths, isPublished } = this.parts;
    if (!open.every(({ node }) => isPublished(index.getFile(node).file))) return false;
    if (!releases.every((access) => this.isOfAll(access)))
      return (
        open.every(({ node }) => paths.getRoot(node).kind === 'event') &&
        releases.every(({ node }) => paths.getRoot(node).kind === 'public')
      );
    // `unsubscribe(topic, one) { delete topics[topic][one]; }`: what each held goes, and an empty one of each stays.
    const parts = accesses.filter(({ kind, via }) => kind === 'release' && via === 'nested').map(({ node }) => getScope(node));
    const isEmptied = parts.length > 0 && releases.every(({ node }) => !parts.includes(getScope(node)));
    const whole = open.filter(({ via }) => via !== 'nested');
    if (isEmptied && whole.length > 0 && whole.every(({ value }) => value && isEmptyContainer(unwrap(value)))) return true;
    // What something else takes out, if only at times, is no such list.
    const isWhole = accesses.every((access) => access.kind !== 'release' || isFullReset(access));
    if (!isWhole || !releases.every(({ node }) => this.isToEmptyOnly(node))) return false;
    return open.every((access) => isMadeInside(index, calls, access));
  }

  /** Not one entry that the caller names. */
  isOfAll(access: Access): boolean {
    return access.key ? !isNamed(this.parts.index, access.key) && isOfLoop(this.parts.index, access.key) : isFullReset(access);
  }

  private isAsked(access: Access, container: Container): boolean {
    const { index } = this.parts;
    if (!access.key) return isFullReset(access) || isFoundByCaller(index, access, container);
    const isAsked = isNamed(index, access.key) || isOfLoop(index, access.key) || isOfOwnHandle(index, access, container);
    return access.method === 'delete' && isAsked;
  }

  /** What the caller passes, also as a part of something. */
  private isGiven(value: ts.Node): boolean {
    const isPart = ts.isExpression(value) && isTaken(this.parts.index, value);
    return isPart || ts.forEachChild(value, (part) => this.isGiven(part)) === true;
  }

  /** Nothing in the program that does something else empties it. */
  private isOfUsers(fn: FunctionOrClass, access: Access, growth: readonly Access[]): boolean {
    const { index, calls, paths, isPublished } = this.parts;
    const { sure, values } = calls.getCallers(fn);
    if (access.key)
      return (
        sure.length + values.length === 0 && paths.getRoot(access.node).kind === 'public' && isPublished(index.getFile(access.node).file)
      );
    return sure.length === 0 || isWhereNothingIsNamed(index, access, sure) || this.isApart(fn, access, growth);
  }

  /** In a package: what leads to what empties it does nothing else, and nothing that does leads to what fills it. */
  private isApart(fn: FunctionOrClass, { node }: Access, growth: readonly Access[]): boolean {
    const { index, isPublished } = this.parts;
    return isPublished(index.getFile(node).file) && this.isToEmptyOnly(node) && this.isReachedApart(fn, growth, isWritten);
  }

  /** Nothing that leads to a function leads to what fills, as far as all of that is followed. */
  isReachedApart(fn: FunctionOrClass, growth: readonly Access[], runsWithin = isOfCall): boolean {
    const callers = this.findCallers(fn, runsWithin);
    if (callers.size > MAX_FUNCTIONS) return false;
    return growth.every(({ node }) => {
      const growing = getRunningFunction(node);
      const leading = growing && this.findCallers(growing, runsWithin);
      return leading !== undefined && leading.size <= MAX_FUNCTIONS && [...leading].every((one) => !callers.has(one));
    });
  }

  private isToEmptyOnly(node: ts.Node): boolean {
    const fn = getRunningFunction(node);
    return fn !== undefined && [...this.findCallers(fn)].every((one) => isToEmpty(this.parts, one));
  }

  /** Undefined where a promise, a timer or a handler of the program calls it. */
  private getCallers(fn: FunctionOrClass, skipped: ReadonlySet<ts.Node>): ReadonlySet<FunctionOrClass> | undefined {
    const found = this.findCallers(fn, isOfCall, skipped);
    const isOfProgram = found.size > MAX_FUNCTIONS || [...found].some(isRunByProgram);
    return isOfProgram ? undefined : found;
  }

  private findCallers(fn: FunctionOrClass, runsWithin = isOfCall, skipped: ReadonlySet<ts.Node> = new Set()): ReadonlySet<FunctionOrClass> {
    const found = new Set<FunctionOrClass>([fn]);
    for (const one of found) {
      if (found.size > MAX_FUNCTIONS) break;
      const callers = runsWithin(one) ? [wrapped(one).parent] : this.parts.calls.getCallers(one).sure;
      for (const caller of callers) {
        const around = skipped.has(caller) ? undefined : getRunningFunction(caller);
        if (around) found.add(around);
      }
    }
    return found;
  }
}

/** The function that puts it in gives its key to whoever calls it. */
function isHandedBack(index: ProgramIndex, { key, node }: Access): boolean {
  const symbol = key && index.getSymbol(unwrap(key));
  const fn = getScope(node);
  return symbol !== undefined && isFunctionNode(fn) && getResults(fn).some((one) => index.getSymbol(unwrap(one)) === symbol);
}

/** `delete this.root.release`: of one that has none. */
function isDeleted(value: ts.Node): boolean {
  return ts.isDeleteExpression(wrapped(getNamedExpression(value)).parent);
}

/** `let one = items[id]; if (!one) items[id] = one = …;` */
function isLookUpFor({ key, node }: Access, added: Access): boolean {
  return (
    key !== undefined && key.getText() === added.key?.getText() && node.pos < added.node.pos && getScope(node) === getScope(added.node)
  );
}

/** `setTimeout(drop, ttl, key)` */
function isGivenToTimer(value: ts.Node): boolean {
  const given = wrapped(getNamedExpression(value));
  const call = given.parent;
  return ts.isCallExpression(call) && call.arguments[0] === given && /^set(?:Timeout|Immediate)$/.test(getCalleeName(call));
}

/** A promise, a timer, or an event, also one that comes once: `socket.on('close', () => this.remove(id))`. */
function isRunByProgram(fn: FunctionOrClass): boolean {
  return (isPutOff(fn) && !isAfterwards(fn)) || getHandling(fn) !== undefined || isListener(fn);
}

/** It runs once for the call that it is given to, as long as that works. */
function isOfCall(fn: FunctionOrClass): boolean {
  return isLoopCallback(fn) || isAfterwards(fn);
}

/** `driver.remove(id, (error) => { … })`; an `e` may be an event. */
function isAfterwards(fn: FunctionOrClass): boolean {
  return isNodeCallback(fn) && isFunctionNode(fn) && fn.parameters[0]?.name.getText() !== 'e';
}

/** `clear(id) { if (id) delete rows[id]; else rows = {}; }`, which the program only calls with an id. */
function isWhereNothingIsNamed(index: ProgramIndex, { node }: Access, calls: readonly ts.Node[]): boolean {
  const fn = getRunningFunction(node);
  if (!fn || !isFunctionNode(fn)) return false;
  return fn.parameters.some((parameter, position) => {
    const isAskedFor = getConditions(node).some(({ condition }) => mentions(index, condition, parameter.name));
    return isAskedFor && calls.every((call) => ts.isCallExpression(call) && call.arguments.length > position);
  });
}

/** `set(key, value) { if (value === undefined) { delete c[key]; return; } c[key] = value; }`: who sets nothing asks to take it out. */
function isOfNothingGiven(index: ProgramIndex, release: ts.Node, { node, value }: Access): boolean {
  if (!value || getScope(release) !== getScope(node)) return false;
  return getConditions(release).some(({ condition, branch }) => {
    const test = unwrap(condition);
    if (!ts.isBinaryExpression(test) || !/^[!=]==?$/.test(test.operatorToken.getText()) || !isNothing(test.right)) return false;
    const isMet = test.operatorToken.getText().startsWith('=') === (branch === 'then');
    return isMet && isTaken(index, unwrap(test.left)) && mentions(index, value, unwrap(test.left));
  });
}

function mentions(index: ProgramIndex, value: ts.Node, name: ts.Node): boolean {
  if (ts.isIdentifier(value) && index.getSymbol(value) === index.getSymbol(name)) return true;
  if (ts.isShorthandPropertyAssignment(value)) return value.name.getText() === name.getText();
  return ts.forEachChild(value, (part) => mentions(index, part, name)) === true;
}
