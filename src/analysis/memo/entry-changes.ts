import { ts } from 'ts-morph';
import { getAccumulation } from './accumulation.ts';
import { getCallersChange } from './changed-by-callers.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getParameterOf } from '../calls/function-names.ts';
import { getAssignment, isEntryStore, isHarmlessChange } from './harmless-changes.ts';
import { isApart, type Pair } from './lookups.ts';
import type { Misses } from './on-miss.ts';
import { getReceiver, getScope, isAssignment, isFallback, isInside, unwrap, wrapped } from '../syntax/syntax.ts';
import { getMemberValue } from '../syntax/literal-place.ts';
import { isWrittenThrough } from '../syntax/writes.ts';

type Parts = Pick<AnalysisContext, 'index' | 'calls' | 'values'>;
type Judge = (use: ts.Node) => boolean;

const ANY: Judge = () => true;
/** `count(entries[key], value)` that hands its entry on. */
const MAX_CALLS = 3;

/** Where entries are changed in place after they were stored, wherever that is. */
export class EntryChanges {
  private readonly parts: Parts;
  private readonly misses: Misses;

  constructor(parts: Parts, misses: Misses) {
    this.parts = parts;
    this.misses = misses;
  }

  /** The first change; undefined where nobody makes one. */
  getFirst(container: Container, pairs: readonly Pair[]): ts.Node | undefined {
    return this.find(container, pairs, ANY);
  }

  /** The first that makes an entry more than a result: what is noted of its use, or filled in where it was missing, does not. */
  getState(container: Container, pairs: readonly Pair[]): ts.Node | undefined {
    const keys = new Set(container.accesses.flatMap(({ key, via }) => (key && via !== 'nested' ? [unwrap(key).getText()] : [])));
    return this.find(
      container,
      pairs,
      (use) => !isHarmlessChange(this.parts.index, use, keys) && !this.isMaking(use, container) && !isReplacing(use, container),
    );
  }

  /** On a miss, before the entry is stored: `if (!box) { box = measure(); box.height = 1; } boxes[key] = box;`. */
  private isMaking(use: ts.Node, { accesses }: Container): boolean {
    let changed = isAssignment(use) ? unwrap(use.left) : use;
    while (ts.isPropertyAccessExpression(changed) || ts.isElementAccessExpression(changed)) changed = unwrap(changed.expression);
    const symbol = ts.isIdentifier(changed) ? this.parts.index.getSymbol(changed) : undefined;
    const isStored = accesses.some(({ kind, value, node }) => {
      const name = kind === 'growth' && value ? unwrap(value) : undefined;
      const isAfter = name !== undefined && use.pos < node.pos && getScope(node) === getScope(use);
      return isAfter && ts.isIdentifier(name) && this.parts.index.getSymbol(name) === symbol;
    });
    return symbol !== undefined && isStored && this.isOnMiss(use, accesses);
  }

  private isOnMiss(use: ts.Node, accesses: readonly Access[]): boolean {
    return accesses.some((one) => isLookup(one) && isInside(use, getScope(one.node)) && this.misses.isOnMiss(one.node, use));
  }

  /** The same of a table of tables, whose inner tables get entries of their own. */
  getInnerState(container: Container, pairs: readonly Pair[]): ts.Node | undefined {
    return this.find(container, pairs, (use) => !isEntryStore(use) && !isHarmlessChange(this.parts.index, use, new Set()));
  }

  private find(container: Container, pairs: readonly Pair[], isIt: Judge): ts.Node | undefined {
    const { index, calls, values } = this.parts;
    return (
      values.getMutation(container, isIt) ??
      getAccumulation(index, container, (read, place) => this.misses.isOnMiss(read, place)) ??
      this.getCount(container) ??
      this.getChangeApart(pairs, isIt) ??
      getCallersChange(index, calls, container, isIt) ??
      this.getHanded(container, isIt)
    );
  }

  /** `c[key] += 1` that goes on from what is there: not from what was stored because nothing was. */
  getCount({ accesses }: Container): ts.Node | undefined {
    const stores = accesses.filter(({ kind, method, via }) => kind === 'growth' && method === '[]=' && via !== 'nested');
    return accesses.find((count) => {
      const { kind, method, node, via } = count;
      if (kind !== 'growth' || via === 'nested' || !/^\[\](?:\+\+|--|[-+*/]=)$/.test(method)) return false;
      const started = stores.filter((store) => store.node.pos < node.pos && isInside(node, getBlock(store.node)));
      const lookups = accesses.filter((access) => isLookup(access) && isInside(node, getScope(access.node)));
      const isBuilt = lookups.some((one) => [count, ...started].every((access) => this.misses.isOnMiss(one.node, access.node)));
      return started.length === 0 || !isBuilt;
    })?.node;
  }

  /** Where a function that gets an entry from an accessor, or makes it for one, changes it. */
  private getChangeApart(pairs: readonly Pair[], isIt: Judge): ts.Node | undefined {
    const { index } = this.parts;
    for (const { read, store } of pairs.filter(isApart)) {
      const stored = store.getValues().filter(ts.isIdentifier);
      for (const name of [...stored, getReceiver(read.node)]) {
        const symbol = name && index.getSymbol(name);
        const change = index.getNamesOf(symbol, name?.text ?? '').find((use) => {
          // What is done before the value is stored builds it.
          const isBuilding = use.pos < store.node.pos && name !== undefined && stored.includes(name);
          const isChange = symbol && !isBuilding && isInside(use, store.scope) && isWrittenThrough(use) && isIt(use);
          return isChange && index.getSymbol(use) === symbol;
        });
        if (change) return change;
      }
    }
    return undefined;
  }

  /** An entry that was found is given to a function of the program that changes it: `record(totals[key], amount)`. */
  private getHanded({ accesses }: Container, isIt: Judge): ts.Node | undefined {
    const { index } = this.parts;
    for (const { kind, node, via } of accesses) {
      if (kind !== 'read' || via === 'nested') continue;
      const entry = getFound(node);
      const name = getReceiver(entry);
      const symbol = name && index.getSymbol(name);
      const uses = symbol ? index.getNamesOf(symbol, name.text).filter((use) => use.pos > node.pos && index.getSymbol(use) === symbol) : [];
      // What a miss does to its value makes it.
      const found = [entry, ...uses].find((use) => this.isChangedByCallee(use, isIt, MAX_CALLS) && !this.isOnMiss(use, accesses));
      if (found) return found;
    }
    return undefined;
  }

  private isChangedByCallee(use: ts.Node, isIt: Judge, depth: number): boolean {
    const { index } = this.parts;
    const name = depth === 0 ? undefined : getParameterOf(index, wrapped(use))?.name;
    const symbol = name && ts.isIdentifier(name) ? index.getSymbol(name) : undefined;
    if (!symbol) return false;
    return index
      .getNamesOf(symbol, symbol.name)
      .some(
        (part) =>
          index.getSymbol(part) === symbol && ((isWrittenThrough(part) && isIt(part)) || this.isChangedByCallee(part, isIt, depth - 1)),
      );
  }
}

/** `if (entry) entry.value = value; else entries.set(key, { value });`: another result of the same kind. */
function isReplacing(use: ts.Node, { accesses }: Container): boolean {
  const change = getAssignment(use);
  const target = change && unwrap(change.left);
  if (!target || change.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(target)) return false;
  return accesses.some(({ kind, value, node }) => {
    const stored = kind === 'growth' && value && getScope(node) === getScope(use) ? unwrap(value) : undefined;
    if (!stored || !ts.isObjectLiteralExpression(stored)) return false;
    return stored.properties.some(
      (part) => getMemberValue(part)?.getText() === change.right.getText() && part.name?.getText() === target.name.text,
    );
  });
}

function isLookup({ kind, key, via }: Access): boolean {
  return (kind === 'read' || kind === 'test') && key !== undefined && via !== 'nested';
}

/** A read with what stands in for it: `c[key] || make(key)`. */
function getFound(read: ts.Node): ts.Node {
  let current = wrapped(read);
  while (isFallback(current.parent)) current = wrapped(current.parent);
  return current;
}

/** The list of statements around a node. */
function getBlock(node: ts.Node): ts.Node {
  let current = node;
  while (current.parent && !ts.isBlock(current)) current = current.parent;
  return current;
}
