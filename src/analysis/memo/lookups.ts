import { ts } from 'ts-morph';
import { AccessorReceivers } from './accessor-receivers.ts';
import type { CallGraph } from '../calls/calls.ts';
import type { Access, Container } from '../containers/containers.ts';
import { getGiven, getKeyNode, isDeclaredIn, isMemberName } from './lookup-names.ts';
import { asksNoResult } from './asks-no-result.ts';
import type { Misses } from './on-miss.ts';
import { once } from '../once.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getScope, isAssignment, isFunctionNode, isInside, unwrap, walkFrom } from '../syntax/syntax.ts';
import { getMemberValue } from '../syntax/literal-place.ts';

type Call = ts.CallExpression | ts.NewExpression;

/** An access as a function on the way to it sees it. */
export interface Lookup {
  /** The function whose call runs it. */
  readonly scope: ts.Node;
  /** The access itself, or the call there that leads to it. */
  readonly node: ts.Node;
  /** The text of the key there: as it is written, and with its variables replaced by what they were made of. */
  readonly getKeys: () => readonly string[];
  /** What is stored, as that function has it: the argument for what its callee stores. */
  readonly getValues: () => readonly ts.Expression[];
  /** The text of the object whose accessor is called; undefined where no method is. */
  readonly getReceiver: () => string | undefined;
  /** The calls that lead to the access, innermost first. */
  readonly calls: readonly Call[];
  /** Written in a function within `scope`, that runs later or is given to what makes the value. */
  readonly isWithin: boolean;
}

/** A lookup and the store that makes up for a miss of it. */
export interface Pair {
  readonly read: Lookup;
  readonly store: Lookup;
}

/** The lookup and the store stand in different functions. */
export function isApart({ read, store }: Pair): boolean {
  return read.calls.length + store.calls.length > 0 || store.isWithin;
}

const MAX_NESTING = 3;
const MAX_VARIABLES = 3;
const MAX_KEY = 300;
/** A text of the program for a key asks for one entry. */
const FIXED = /^(?:'[^']*'|"[^"]*"|`[^`$]*`|\d+)$/;
/** Of each level: a name such as `get` on receivers without types may be called everywhere. */
const MAX_CALLERS = [100, 20] as const;
/** More ways than that to one access lead over names that say nothing: `encode`, `verify` of each class of generated code. */
const MAX_WAYS = 300;

/** Which lookup of a container belongs to which store: in one function, across accessors (`get(key)`, `set(key, value)`) and callbacks. */
export class Lookups {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly misses: Misses;
  private readonly receivers: AccessorReceivers;
  private readonly known = new WeakMap<Access, readonly Lookup[]>();
  private readonly reads = new WeakMap<Container, ReadonlyMap<ts.Node, readonly Lookup[]>>();
  private readonly named = new WeakMap<ts.Node, readonly ts.Symbol[]>();
  private readonly made = new Map<ts.Symbol, ts.Expression | undefined>();

  constructor(index: ProgramIndex, calls: CallGraph, misses: Misses) {
    this.index = index;
    this.calls = calls;
    this.misses = misses;
    this.receivers = new AccessorReceivers(index);
  }

  /** The lookups by the key of a growth that decide about it. */
  getPairs(growth: Access, container: Container): Pair[] {
    const stores = this.lift(growth).flatMap((store) => [store, ...this.getOuter(store)]);
    if (stores.length === 0) return [];
    const known = this.reads.get(container) ?? this.findReads(container);
    this.reads.set(container, known);
    return stores.flatMap((store) => {
      const reads = known.get(store.scope) ?? [];
      return reads.filter((read) => this.isPair(read, store)).map((read) => ({ read, store }));
    });
  }

  /** The lookups by the function that sees them: a table of generated code has thousands of both, and few in one function. */
  private findReads(container: Container): ReadonlyMap<ts.Node, readonly Lookup[]> {
    const asked = container.accesses.filter(({ kind, key }) => (kind === 'read' || kind === 'test') && key !== undefined);
    const lookups = asked.filter((access) => !asksNoResult(this.index, this.misses, access, container));
    const throwing = new Set(asked.filter((access) => this.throwsOnMiss(access)).map(({ node }) => getScope(node)));
    const found = new Map<ts.Node, Lookup[]>();
    for (const access of lookups) {
      const isRelied = throwing.has(getScope(access.node));
      for (const read of this.lift(access)) {
        if (read.calls.length > 0 && isRelied) continue;
        const others = found.get(read.scope);
        if (others) others.push(read);
        else found.set(read.scope, [read]);
      }
    }
    return found;
  }

  private isPair(read: Lookup, store: Lookup): boolean {
    if (!read.getKeys().some((key) => !FIXED.test(key) && store.getKeys().includes(key))) return false;
    if (read.calls.length === 0 && store.calls.length === 0 && !store.isWithin) return true;
    const [asked, stored] = [read.getReceiver(), store.getReceiver()];
    if (asked !== undefined && stored !== undefined && asked !== stored) return false;
    return this.misses.isOnMiss(read.node, store.node, store.getValues());
  }

  /** `get(key) { if (!(key in c)) throw …; return c[key]; }`: who asks relies on the entry. */
  private throwsOnMiss({ node }: Access): boolean {
    const scope = getScope(node);
    let found = false;
    walkFrom(scope, (part) => {
      if (part !== scope && isFunctionNode(part)) return false;
      if (ts.isThrowStatement(part)) found ||= this.misses.isOnMiss(node, part);
      return !found;
    });
    return found;
  }

  private lift(access: Access): readonly Lookup[] {
    const known = this.known.get(access);
    if (known) return known;
    const all = access.key ? this.liftFrom(access, access.node, []) : [];
    const found = all.length > MAX_WAYS ? all.filter(({ calls }) => calls.length === 0) : all;
    this.known.set(access, found);
    return found;
  }

  private liftFrom(access: Access, node: ts.Node, calls: readonly Call[]): Lookup[] {
    const { key } = access;
    if (!key) return [];
    const scope = getScope(node);
    const isNamed = (symbol: ts.Symbol): boolean => getGiven(symbol)?.fn === scope;
    const own: Lookup = {
      scope,
      node,
      getKeys: once(() => this.getKeys(key, getScope(access.node), calls)),
      getValues: once(() => this.getValues(access, calls)),
      getReceiver: once(() => this.getReceiverText(calls)),
      calls,
      isWithin: false,
    };
    const limit = MAX_CALLERS[calls.length];
    if (limit === undefined || !isFunctionNode(scope)) return [own];
    const inner = calls.length === 0 ? key : calls.at(-1);
    if (!inner || !this.getNamed(inner).some(isNamed)) return [own];
    const lifted = this.getCallers(scope)
      .slice(0, limit)
      .flatMap((call) =>
        ts.isTaggedTemplateExpression(call) || isInside(call, scope) ? [] : this.liftFrom(access, call, [...calls, call]),
      );
    return [own, ...lifted];
  }

  private getCallers(fn: ts.FunctionLikeDeclaration): readonly (Call | ts.TaggedTemplateExpression)[] {
    const { calls, sure } = this.calls.getCallers(fn);
    const { overrides } = this.calls;
    const known = [...sure, ...overrides.getCalls(fn), ...overrides.getCallsByInterface(fn), ...overrides.getCallsByType(fn)];
    if (known.length > 0) return [...new Set(known)];
    const likely = calls.filter((call) => !ts.isTaggedTemplateExpression(call) && this.receivers.mayName(call.expression, fn));
    return likely.length > 0 ? likely : this.receivers.getCalls(fn);
  }

  /** The functions around a store whose key comes from there: `load(id, (found) => { c[id] = found; })`. */
  private getOuter(store: Lookup): Lookup[] {
    const outer: Lookup[] = [];
    let { scope } = store;
    for (let depth = 0; depth < MAX_NESTING && isFunctionNode(scope); depth += 1) {
      const fn: ts.Node = scope;
      if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn) && !ts.isFunctionDeclaration(fn)) break;
      const inner = store.calls.at(-1) ?? store.node;
      if (store.calls.length === 0 && this.getNamed(getKeyNode(inner)).some((symbol) => isDeclaredIn(symbol, fn))) break;
      scope = getScope(fn);
      outer.push({ ...store, scope, isWithin: true });
    }
    return outer;
  }

  /** The variables and parameters that a node names, and those that what they were made of names. */
  private getNamed(node: ts.Node): readonly ts.Symbol[] {
    const known = this.named.get(node) ?? this.findNamed(node);
    this.named.set(node, known);
    return known;
  }

  private findNamed(node: ts.Node): readonly ts.Symbol[] {
    // By the fewest variables on the way: what a long function names is named there many times.
    const depths = new Map<ts.Symbol, number>();
    const visit = (part: ts.Node, depth: number): void =>
      walkFrom(part, (one) => {
        const symbol = ts.isIdentifier(one) && !isMemberName(one) ? this.index.getSymbol(one) : undefined;
        if (!symbol || (depths.get(symbol) ?? MAX_VARIABLES + 1) <= depth) return;
        depths.set(symbol, depth);
        const made = depth < MAX_VARIABLES ? this.getMade(symbol) : undefined;
        if (made) visit(made, depth + 1);
      });
    visit(node, 0);
    return [...depths.keys()];
  }

  private getKeys(key: ts.Expression, fn: ts.Node, calls: readonly Call[]): string[] {
    const assigned = unwrap(key);
    // `(c[key = id + lang])`: the key goes by both.
    const sides = isAssignment(assigned) ? [assigned.left, assigned.right] : [key];
    const written = sides.flatMap((side) => [0, 1, MAX_VARIABLES].map((depth) => this.render(side, fn, calls, depth)));
    return [...new Set(written)];
  }

  /** The text of an expression of `fn` where the last of the calls that lead there stands; up to `depth` variables are replaced by what they were made of. */
  private render(node: ts.Node, fn: ts.Node, calls: readonly Call[], depth: number): string {
    const expression = ts.isExpression(node) ? unwrap(node) : node;
    const [call, ...outer] = calls;
    if (ts.isIdentifier(expression) && !isMemberName(expression)) {
      const symbol = this.index.getSymbol(expression);
      const given = getGiven(symbol);
      if (call && given?.fn === fn) {
        const argument = call.arguments?.[given.position];
        return argument ? this.render(argument, getScope(call), outer, depth) + given.part : 'undefined';
      }
      const made = symbol && depth > 0 ? this.getMade(symbol) : undefined;
      return made ? this.render(made, fn, calls, depth - 1) : expression.text;
    }
    const text = expression.getText();
    // A key that is written out at such length is compared as it stands: its parts may be tables, and so may theirs.
    if (text.length > MAX_KEY) return text;
    const start = expression.getStart();
    let [rendered, from] = ['', 0];
    expression.forEachChild((child) => {
      rendered += text.slice(from, child.getStart() - start) + this.render(child, fn, calls, depth);
      from = child.end - start;
    });
    rendered += text.slice(from);
    return rendered.length > MAX_KEY ? text : rendered;
  }

  private getReceiverText(calls: readonly Call[]): string | undefined {
    const callee = calls.at(-1)?.expression;
    const access = callee && unwrap(callee);
    return access && ts.isPropertyAccessExpression(access) ? this.render(access.expression, access, [], MAX_VARIABLES) : undefined;
  }

  /** What a variable was made of that is never set again. */
  private getMade(symbol: ts.Symbol): ts.Expression | undefined {
    if (!this.made.has(symbol)) this.made.set(symbol, this.findMade(symbol));
    return this.made.get(symbol);
  }

  private findMade(symbol: ts.Symbol): ts.Expression | undefined {
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    return this.index.getAssignments(symbol).length === 0 ? declaration.initializer : undefined;
  }

  /** What is stored, as the last of the calls has it; parts of an entry that only says when it was made do not count. */
  private getValues({ value, node }: Access, calls: readonly Call[]): ts.Expression[] {
    let values = value ? this.getParts(value) : [];
    let fn = getScope(node);
    for (const call of calls) {
      const given = values.flatMap((one) => {
        const symbol = ts.isIdentifier(one) ? this.index.getSymbol(one) : undefined;
        const taken = getGiven(symbol);
        const argument = taken?.fn === fn && taken.part === '' ? call.arguments?.[taken.position] : undefined;
        return argument ? this.getParts(argument) : [];
      });
      if (given.length === 0) return values;
      values = given;
      fn = getScope(call);
    }
    return values;
  }

  /** The parts of an entry (`{ value, until }`, `[value, Date.now()]`), or the value itself. */
  private getParts(value: ts.Expression): ts.Expression[] {
    const expression = unwrap(value);
    if (ts.isIdentifier(expression)) {
      const symbol = this.index.getSymbol(expression);
      const made = symbol && this.getMade(symbol);
      return made && isEntry(unwrap(made)) ? this.getParts(made) : [expression];
    }
    if (ts.isArrayLiteralExpression(expression) && expression.elements.length > 1) return expression.elements.map((one) => unwrap(one));
    if (!ts.isObjectLiteralExpression(expression) || expression.properties.length === 0) return [expression];
    return expression.properties.flatMap((one) => {
      const part = getMemberValue(one);
      return part ? [unwrap(part)] : [];
    });
  }
}

/** A result that is kept together with what it was made of, or when. */
export type EntryLiteral = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

export function isEntry(made: ts.Node): made is EntryLiteral {
  return ts.isObjectLiteralExpression(made) || ts.isArrayLiteralExpression(made);
}
