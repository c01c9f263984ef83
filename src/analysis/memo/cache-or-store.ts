import { ts } from 'ts-morph';
import { isOwnFallback, type Access, type Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getDeclaredTypes } from '../containers/declared-types.ts';
import { isAddedTo } from './accumulation.ts';
import { isCheckedMark } from './checked-marks.ts';
import { EntryChanges } from './entry-changes.ts';
import { ListMemos } from './list-memos.ts';
import { Lookups, isApart, type Lookup, type Pair } from './lookups.ts';
import { Misses } from './on-miss.ts';
import { LiveInstances } from '../values/live-instances.ts';
import { isPutOff } from '../calls/handlers.ts';
import { isNothing } from '../syntax/nothing.ts';
import {
  getEnclosingFunction,
  getScope,
  isEmptyContainer,
  isFallback,
  isFunctionNode,
  isInside,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.ts';
import { CLOCK, isOfClock } from '../values/clocks.ts';
import type { ValueVerdict } from '../values/values.ts';

type Parts = Pick<AnalysisContext, 'index' | 'calls' | 'values' | 'inference' | 'purity'>;

/** Nothing that was worked out of the key: a mark, what is filled later, what differs each time, what others made. */
const KEPT = /^(?:fresh|constant|identity|given)$/;

export interface Nature {
  /** `memo`: one result per key, which can be made again of the key; `log`: what is added, the only copy of it, or a thing of its own. */
  readonly style: 'memo' | 'log';
  readonly value: ValueVerdict | undefined;
  /** Where a stored value is changed in place. */
  readonly mutation: ts.Node | undefined;
  /** Where an entry is made for a lookup that stands in another function: who calls `get` calls `set` on a miss. */
  readonly elsewhere?: ts.Node | undefined;
  /** Nothing but what the code calls it says that it is a memo, so that it is never rewritten. */
  readonly isByName?: true;
}

/** What a verdict about the values rests on. */
interface Evidence {
  readonly value: ValueVerdict | undefined;
  /** The values are tables with keys of their own. */
  readonly isTwoLevel: boolean;
  /** They are asked for those. */
  readonly isInner: boolean;
  /** The lookup has its caller make the value. */
  readonly isAsked: boolean;
  readonly open: readonly Access[];
  readonly pairs: readonly Pair[];
}

/** What is put into a table of the container's is asked for there: `if (!rows[id]) rows[id] = {}; rows[id][at] = row;` asks for the table alone. */
function isAskedWithin({ access, pairs }: { readonly access: Access; readonly pairs: readonly Pair[] }): boolean {
  return isEntryWithin(access) && (isOwnFallback(access) || pairs.length > 0);
}

/** No table in the table: what is in that is not followed. */
function isEntryWithin({ via, value }: Access): boolean {
  return via === 'nested' && !(value && isEmptyContainer(unwrap(value)));
}

/** Tells results that are kept to save work from entries that are kept because nobody else has them. */
export class CacheOrStore {
  private readonly parts: Parts;
  private readonly misses: Misses;
  private readonly lookups: Lookups;
  private readonly live: LiveInstances;
  private readonly lists: ListMemos;
  private readonly changes: EntryChanges;

  constructor(parts: Parts) {
    this.parts = parts;
    this.misses = new Misses(parts.index);
    this.lookups = new Lookups(parts.index, parts.calls, this.misses);
    this.live = new LiveInstances(parts.index, parts.calls);
    this.lists = new ListMemos(parts.index);
    this.changes = new EntryChanges(parts, this.misses);
  }

  /** `open`: the accesses that add without end. */
  getNature(container: Container, open: readonly Access[]): Nature {
    const { index, values } = this.parts;
    const found = open.map((access) => ({ access, pairs: this.getPairs(access, container) }));
    const keyed = found.find(({ access, pairs }) => isOwnFallback(access) || pairs.length > 0);
    const declared = getDeclaredTypes(index, container).value;
    const verdicts = open.flatMap(({ value }) => (value && !values.isKept(value, container) ? [values.getKind(value, declared)] : []));
    // A miss may be remembered as a mark beside the real values.
    const value = verdicts.find((candidate) => candidate.kind !== 'constant') ?? verdicts[0];
    const isTwoLevel = value?.kind === 'fresh' && open.some((access) => access.via === 'nested' && access.key && access.value);
    const pairs = found.flatMap((one) => one.pairs);
    const asked = open.some(({ key }) => key) ? this.getAsked(container) : undefined;
    const mutation = this.changes.getFirst(container, pairs);
    const state = mutation && (isTwoLevel ? this.changes.getInnerState(container, pairs) : this.changes.getState(container, pairs));
    const isUnchanged = !state || keyed?.access.via === 'nested' || open.some(({ node }) => isFilling(state, node));
    const isMemo =
      this.isListMemo(container, open) ||
      ((keyed !== undefined || asked !== undefined) &&
        isUnchanged &&
        !this.changes.getCount(container) &&
        this.isResult({ value, isTwoLevel, isInner: found.some(isAskedWithin), isAsked: asked !== undefined, open, pairs }, container) &&
        !this.isLive(container, open, pairs, isTwoLevel));
    return { style: isMemo ? 'memo' : 'log', value, mutation, elsewhere: pairs.find(isApart)?.store.node ?? asked };
  }

  /** What is kept was made by whoever stores it; neither a list that is filled later nor a mark, unless that says that a check was passed. */
  private isResult({ value, isTwoLevel, isInner, isAsked, open, pairs }: Evidence, container: Container): boolean {
    if (!value) return true;
    if (value.kind === 'constant') return !isAsked && isCheckedMark(this.parts, container);
    if (value.kind === 'fresh' && !isTwoLevel) return value.isPartly === true;
    if (isTwoLevel && !isInner && !isAsked && open.some(isEntryWithin)) return false;
    const isOfOthers = isTwoLevel ? this.isGivenWithin(open) : /^(?:given|identity)$/.test(value.kind);
    return !isOfOthers || isAsked || pairs.some(({ store }) => this.isMade(store, container));
  }

  /** A list that is gone through for a result, of a part that was worked out. */
  private isListMemo(container: Container, open: readonly Access[]): boolean {
    return this.lists.getParts(container, open).some((part) => this.isWorkedOut(part) && !this.live.isLive(part));
  }

  private isWorkedOut(part: ts.Expression): boolean {
    return !CLOCK.test(part.getText()) && !isLiteral(part) && !KEPT.test(this.parts.values.getKind(part).kind);
  }

  private getPairs(access: Access, container: Container): Pair[] {
    const { key, method, value } = access;
    const { index } = this.parts;
    // `pending[id] = null` lets go of what was there.
    if (!key || method === 'add' || (value && isNothing(value))) return [];
    return this.lookups.getPairs(access, container).filter((pair) => !isAddedTo(index, this.misses, pair));
  }

  /** What the inner tables of a table hold comes from callers. */
  private isGivenWithin(open: readonly Access[]): boolean {
    const inner = open.flatMap(({ via, key, value }) => (via === 'nested' && key && value ? [value] : []));
    return inner.length > 0 && inner.every((value) => this.parts.values.getKind(value).kind === 'given');
  }

  /** A lookup that has its caller make the value on a miss: `get(key, make) { return key in c ? c[key] : make(); }`. */
  private getAsked({ accesses }: Container): ts.Node | undefined {
    for (const { kind, key, node, via } of accesses) {
      const fn = getScope(node);
      if ((kind !== 'read' && kind !== 'test') || !key || via === 'nested' || !isFunctionNode(fn) || !fn.body) continue;
      const [made, ...others] = this.getOwnCalls(fn);
      const found = made && others.length === 0 && !ts.isExpressionStatement(wrapped(made).parent) ? made : undefined;
      // What is called with what was found, too, is told the answer.
      const isTold = found?.arguments.some((argument) => this.misses.asksLookup(node, argument));
      if (found && !isTold && this.misses.isOnMiss(node, found)) return found;
    }
    return undefined;
  }

  /** Calls of its own parameters. */
  private getOwnCalls(fn: ts.FunctionLikeDeclaration): ts.CallExpression[] {
    const calls: ts.CallExpression[] = [];
    walk(fn, (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      const declaration = this.parts.index.getSymbol(node.expression)?.valueDeclaration;
      if (declaration && ts.isParameter(declaration) && declaration.parent === fn) calls.push(node);
    });
    return calls;
  }

  /** Some part of what is stored was worked out: neither text of the program, nor the time, nor something of others. */
  private isMade({ getValues, scope }: Lookup, container: Container): boolean {
    const parts = getValues()
      .flatMap((part) => this.getSources(part, container))
      .filter((part) => !CLOCK.test(part.getText()) && !isOfClock(this.parts.index, part) && !isLiteral(part));
    const kinds = parts.map((part) => (this.isAnswer(part, scope) ? 'unknown' : this.parts.values.getKind(part).kind));
    return !kinds.includes('identity') && kinds.some((kind) => !KEPT.test(kind));
  }

  /** What a variable is set to beside what was found, where that is several things: one branch may work it out, another take what is given. */
  private getSources(part: ts.Expression, { accesses }: Container): readonly ts.Expression[] {
    const { index } = this.parts;
    const declaration = ts.isIdentifier(part) ? index.getSymbol(part)?.valueDeclaration : undefined;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return [part];
    const given = index.getAssignments(index.getSymbol(part)).map(({ right }) => right);
    const all = [...(declaration.initializer ? [declaration.initializer] : []), ...given].map((one) => {
      const value = unwrap(one);
      return isFallback(value) ? unwrap(value.right) : value;
    });
    const made = all.filter((one) => !isEmptyContainer(one) && !accesses.some(({ node }) => node === one));
    return made.length > 1 ? made : [part];
  }

  /** A parameter of a callback that is given to what makes the value: `load(id, (error, found) => …)`. */
  private isAnswer(part: ts.Expression, scope: ts.Node): boolean {
    const name = ts.isSpreadElement(part) ? part.expression : part;
    const declaration = ts.isIdentifier(name) ? this.parts.index.getSymbol(name)?.valueDeclaration : undefined;
    if (!declaration || !ts.isParameter(declaration)) return false;
    const fn = declaration.parent;
    return fn !== scope && isFunctionNode(fn) && isInside(fn, scope) && ts.isCallExpression(wrapped(fn).parent);
  }

  /** Things that live on their own, one per key. */
  private isLive({ accesses }: Container, open: readonly Access[], pairs: readonly Pair[], isTwoLevel: boolean): boolean {
    const stored = isTwoLevel ? open.filter(({ via }) => via === 'nested') : open;
    const values = [...stored.flatMap(({ value }) => value ?? []), ...pairs.flatMap(({ store }) => store.getValues())];
    const found = accesses.filter(({ kind, via }) => kind === 'read' && via !== 'nested').map(({ node }) => node);
    return (
      values.some((value) => this.live.isLive(value)) ||
      [...values, ...found].some((entry) => this.live.isHeard(entry) || this.live.isOperated(entry))
    );
  }
}

/** A change that is a part of making the entry: by a helper within the function that stores it, or once what it waits for is there. */
function isFilling(change: ts.Node, store: ts.Node): boolean {
  const [fn, scope] = [getEnclosingFunction(change), getScope(store)];
  if (!fn || fn === scope || !isInside(fn, scope)) return false;
  return change.pos < store.pos || isPutOff(fn);
}

function isLiteral(part: ts.Expression): boolean {
  return ts.isLiteralExpression(part) || /^(?:true|false|null|undefined)$/.test(part.getText());
}
