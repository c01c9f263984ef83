import { ts } from 'ts-morph';
import { usesArguments } from '../syntax/lexical.ts';
import { isBuilding } from '../containers/building.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { TypeInference } from '../values/infer.ts';
import { MemoPath } from './memo-path.ts';
import { getTargets, type Target } from './memo-targets.ts';
import { getTallies } from './tallies.ts';
import { COPY, VALUE, isSame, type Problem, type Step } from './memo-step.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getScope, isFunctionNode, isImmediatelyInvoked, isInside, unwrap, walkFrom, wrapped } from '../syntax/syntax.ts';

const MAX_KEYS = 2;
const MAX_CONDITIONS = 4;

/** Either what is in the way, or what a run without the entry does more: it makes the value. `isLate`: it does some of that after it is stored. */
export type MemoForm = { readonly problem: Problem } | { readonly making: readonly ts.Node[]; readonly isLate: boolean };

/**
 * Whether a container is a memo that only saves work: a run of its function that finds the entry must leave the same behind as
 * one that makes it. Both are followed symbolically, statement by statement; what a run without the entry does more may only make the
 * value. Whatever is not understood is a problem.
 */
export function getMemoForm(index: ProgramIndex, inference: TypeInference, container: Container): MemoForm {
  const accesses = container.accesses.filter(({ kind, via }) => /^(?:read|test|growth)$/.test(kind) && via !== 'nested');
  const [first] = accesses;
  if (!first) return { making: [], isLate: false };
  const fn = getScope(first.node);
  const at = (note: string, node: ts.Node = first.node): MemoForm => ({ problem: { note, node } });
  const foreign = accesses.find(({ node }) => getScope(node) !== fn);
  if (foreign) return at('is another function that reads or writes it', foreign.node);
  if (!isFunctionNode(fn) || !fn.body || accesses.some(({ node }) => !isInside(node, fn.body as ts.Node)))
    return at('is not in the body of a function');
  const keys = [...new Set(accesses.flatMap(({ key }) => (key ? [unwrap(key).getText()] : [])))];
  if (keys.length > MAX_KEYS) return at('is in a function that asks it for several keys');
  const changed = accesses.flatMap(({ key }) => (key ? getReassignment(index, key, getFirstOf(key, accesses), fn.body as ts.Node) : []))[0];
  if (changed) return at('changes the key in between', changed);
  const released = container.accesses.filter(({ kind, via, node }) => kind === 'release' && via !== 'nested' && getScope(node) === fn);
  return new FormCheck(index, inference, fn, [...accesses, ...released], keys).check();
}

/** The first access by a key of that text. */
function getFirstOf(key: ts.Expression, accesses: readonly Access[]): ts.Node {
  const text = unwrap(key).getText();
  const same = accesses.filter((access) => access.key && unwrap(access.key).getText() === text).map(({ node }) => node);
  return same.reduce((first, node) => (node.pos < first.pos ? node : first), key);
}

function isInLoop(node: ts.Node, body: ts.Node): boolean {
  for (let current = node; current !== body && current.parent; current = current.parent)
    if (ts.isIterationStatement(current, false)) return true;
  return false;
}

/** Where a name of the key gets another value after the first access by it. */
function getReassignment(index: ProgramIndex, key: ts.Expression, first: ts.Node, body: ts.Node): ts.Node[] {
  const names = new Map<string, ts.Symbol>();
  walkFrom(key, (part) => {
    const symbol = ts.isIdentifier(part) ? index.getSymbol(part) : undefined;
    if (symbol && ts.isIdentifier(part)) names.set(part.text, symbol);
  });
  const found: ts.Node[] = [];
  walkFrom(body, (node) => {
    if ((node.end < first.pos && !isInLoop(node, body)) || isInside(node, key)) return;
    if (getTargets(node).some(({ name }) => name && names.has(name.text) && index.getSymbol(name) === names.get(name.text)))
      found.push(node);
  });
  return found;
}

class FormCheck {
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;
  private readonly fn: ts.FunctionLikeDeclaration;
  private readonly accesses: ReadonlyMap<ts.Node, Access>;
  private readonly keys: readonly string[];
  private readonly block: ts.Node;
  private readonly tallies: ReadonlySet<ts.Node>;
  private isLate = false;

  constructor(
    index: ProgramIndex,
    inference: TypeInference,
    fn: ts.FunctionLikeDeclaration,
    accesses: readonly Access[],
    keys: readonly string[],
  ) {
    this.index = index;
    this.inference = inference;
    this.fn = fn;
    this.accesses = new Map(accesses.map((access) => [access.node, access]));
    this.keys = keys;
    this.block = getBlock(accesses, fn);
    this.tallies = getTallies(index, fn);
  }

  check(): MemoForm {
    const asked = [...this.follow(new Set(), new Set()).asked];
    if (asked.length > MAX_CONDITIONS) return { problem: { note: 'asks the memo under many conditions', node: this.block } };
    const [seen, making] = [new Set<ts.Node>(), new Set<ts.Node>()];
    for (const denied of getSubsets(asked)) {
      const miss = this.follow(new Set(), denied);
      for (const hits of getSubsets(this.keys)) {
        if (hits.size === 0) continue;
        const hit = this.follow(hits, denied);
        const isKept = miss.hasStored || ![...denied].some((text) => miss.filters.has(text));
        const made = new Set<ts.Node>();
        const different = isKept ? this.compare(hit, miss, made) : addSteps(hit, miss, made);
        const problem = miss.problem ?? hit.problem ?? different ?? this.getCopied(hit, miss, hits, made);
        for (const node of made) making.add(node);
        if (problem) return { problem };
        for (const node of [...miss.seen, ...hit.seen]) seen.add(node);
      }
    }
    const missed = [...this.accesses.values()].find(({ node, kind }) => kind !== 'release' && !seen.has(node));
    return missed ? { problem: { note: 'is not followed', node: missed.node } } : { making: [...making], isLate: this.isLate };
  }

  /** `found = names.get(lower) ?? make(lower); names.set(name, found)`: what it copies must be what it would have made for the other key as well. */
  private getCopied(hit: MemoPath, miss: MemoPath, hits: ReadonlySet<string>, made: ReadonlySet<ts.Node>): Problem | undefined {
    if (!hit.copied || miss.hasMade(hits)) return undefined;
    const isOther = (name: ts.Identifier): boolean => {
      const symbol = this.index.getSymbol(name);
      const declaration = symbol?.valueDeclaration;
      if (!symbol || !declaration || !isInside(declaration, this.fn) || hits.has(name.text)) return false;
      return miss.scope.bindings.get(symbol) !== VALUE && ![...made].some((node) => isInside(declaration, node));
    };
    let other: ts.Node | undefined;
    for (const node of made)
      walkFrom(node, (part) => {
        if (ts.isIdentifier(part) && isOther(part)) other ??= part;
        return !other;
      });
    return other && { note: 'keeps what it found under another key', node: hit.copied };
  }

  private follow(hits: ReadonlySet<string>, denied: ReadonlySet<string>): MemoPath {
    const path = new MemoPath(this.index, this.accesses, { hits, denied, tallies: this.tallies });
    if (ts.isBlock(this.block)) path.run(this.block.statements);
    else path.give(this.block as ts.Expression);
    return path;
  }

  /** What the miss does more lies in one piece; before and after it both do the same. */
  private compare(hit: MemoPath, miss: MemoPath, making: Set<ts.Node>): Problem | undefined {
    // Where it goes on from there without storing anything, there never is an entry: what it does then must be as sure as the value.
    const made = miss.hasStored ? miss.steps : (miss.ends ?? miss.steps);
    if (made !== miss.steps) for (const { node } of miss.steps.slice(made.length - 1)) making.add(node);
    const found = hit.steps;
    let before = 0;
    while (isSame(found[before], made[before], miss.constant)) before += 1;
    let after = 0;
    while (after < found.length - before && isSame(found.at(-1 - after), made.at(-1 - after), miss.constant)) after += 1;
    const extra = found.slice(before, found.length - after)[0];
    const note = 'does something else when the entry is there';
    if (extra) return { note, node: extra.node };
    const steps = made.slice(before, made.length - after);
    for (const { node } of steps) making.add(node);
    const late = steps.find(({ isAfterStore }) => isAfterStore);
    if (late) this.isLate = true;
    const hasMore = [hit, miss].some(({ scope }) => scope.hasCopies === 'more');
    if (hasMore || (late && miss.scope.hasCopies === 'one'))
      return { note: 'goes on with a copy in ways that are not followed', node: (late ?? steps[0])?.node ?? this.block };
    return this.getDifference(hit, miss) ?? this.getExit(steps) ?? this.getEffect(steps, miss);
  }

  /** A variable that lives on and does not hold the same. */
  private getDifference(hit: MemoPath, miss: MemoPath): Problem | undefined {
    if (hit.hasLeft !== miss.hasLeft) return { note: 'goes on in another place when the entry is there', node: this.block };
    if (hit.hasLeft || this.block === this.fn.body) return undefined;
    for (const symbol of new Set([...hit.scope.bindings.keys(), ...miss.scope.bindings.keys()])) {
      const declaration = symbol.valueDeclaration;
      if (declaration && isInside(declaration, this.block)) continue;
      if (hit.scope.bindings.get(symbol) !== miss.scope.bindings.get(symbol))
        return { note: `leaves another ${symbol.name} behind`, node: this.block };
    }
    return undefined;
  }

  /** Once the value is stored, a way out would be one that a hit does not take. */
  private getExit(steps: readonly Step[]): Problem | undefined {
    for (const { node, isAfterStore } of steps) {
      const exit = getExitIn(node, isAfterStore);
      if (exit) return { note: 'leaves in a way of its own when the entry is missing', node: exit };
    }
    return undefined;
  }

  private getEffect(steps: readonly Step[], miss: MemoPath): Problem | undefined {
    const isMade = (name: ts.Node): boolean => {
      const declaration = this.index.getSymbol(name)?.valueDeclaration;
      return declaration !== undefined && steps.some(({ node }) => isInside(declaration, node));
    };
    // What is put into the value before it is stored belongs to making it.
    const isBuilt = (name: ts.Identifier): boolean => isBuilding(this.index, name, [...this.accesses.values()]);
    const isValue = (name: ts.Node): boolean => {
      const symbol = this.index.getSymbol(name);
      const bound = symbol && miss.scope.bindings.get(symbol);
      return bound === VALUE || bound === COPY; // Another one there shows in the steps.
    };
    const isOfMaking = ({ name, isPart }: Target): boolean =>
      name !== undefined && (isMade(name) || (isPart ? isBuilt(name) : isValue(name) || this.isSpent(name, steps, miss)));
    let found: ts.Node | undefined;
    for (const step of steps)
      walkFrom(step.node, (node) => {
        if (found || this.accesses.has(node)) return !found;
        if (isNotRun(node)) return false;
        if (!getTargets(node).every(isOfMaking)) found = node;
        else if (this.getHandedOver(node).some((name) => !isMade(name) && !isBuilt(name))) found = node;
        return !found;
      });
    return found && { note: 'changes something else when the entry is missing', node: found };
  }

  /** A variable of the function that nothing reads any more: what runs after the making, with or without it, does not name it. */
  private isSpent(name: ts.Identifier, steps: readonly Step[], miss: MemoPath): boolean {
    const symbol = this.index.getSymbol(name);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || getScope(declaration) !== this.fn || !miss.steps.at(-1)?.text.startsWith('return')) return false;
    const start = Math.min(...steps.map(({ node }) => node.pos));
    return (
      !usesArguments(this.fn) &&
      this.index.getNamesOf(symbol, name.text).every((use) => {
        if (this.index.getSymbol(use) !== symbol || steps.some(({ node }) => isInside(use, node))) return true;
        return getScope(use) === this.fn && use.end <= start && !isInLoop(use, this.fn.body as ts.Node);
      })
    );
  }

  /** Objects of the function, its parameters apart, that a call gets: it may change them. */
  private getHandedOver(node: ts.Node): ts.Identifier[] {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
    return (node.arguments ?? []).flatMap((argument) => {
      const name = unwrap(ts.isSpreadElement(argument) ? argument.expression : argument);
      const declaration = ts.isIdentifier(name) ? this.index.getSymbol(name)?.valueDeclaration : undefined;
      if (!declaration || !ts.isIdentifier(name) || !ts.isVariableDeclaration(declaration) || !isInside(declaration, this.fn)) return [];
      return this.inference.isPrimitive(name) ? [] : [name];
    });
  }
}

/** No entry was ever made for such a key, so nothing of it can be gone; that it is one must be as sure as the value. */
function addSteps(hit: MemoPath, miss: MemoPath, making: Set<ts.Node>): undefined {
  for (const [position, step] of miss.steps.entries()) if (!isSame(hit.steps[position], step)) making.add(step.node);
}

/** The innermost list of statements around all of them, or the expression that an arrow function gives. */
function getBlock(accesses: readonly Access[], fn: ts.FunctionLikeDeclaration): ts.Node {
  const body = fn.body as ts.Node;
  let block = body;
  walkFrom(body, (node) => {
    if (node === fn || (isFunctionNode(node) && node !== fn)) return false;
    if (ts.isBlock(node) && accesses.every((access) => isInside(access.node, node))) block = node;
    return true;
  });
  return block;
}

function getSubsets(values: readonly string[]): Set<string>[] {
  return values.reduce<Set<string>[]>((sets, value) => [...sets, ...sets.map((set) => new Set([...set, value]))], [new Set()]);
}

/** A function that is made and not called, nor given to a call: what it does is for later. */
function isNotRun(node: ts.Node): boolean {
  return isFunctionNode(node) && !isImmediatelyInvoked(node) && !ts.isCallExpression(wrapped(node).parent);
}

/** A `return`, `break` or `continue` that leads out of a step: any after the value is stored, else only one that is the step itself. */
function getExitIn(step: ts.Node, isAfterStore: boolean): ts.Node | undefined {
  if (ts.isReturnStatement(step) || ts.isBreakOrContinueStatement(step)) return step;
  let found: ts.Node | undefined;
  walkFrom(step, (node) => {
    if (isFunctionNode(node) || found) return false;
    const isExit = ts.isReturnStatement(node) || (ts.isBreakOrContinueStatement(node) && !getLoop(node, step));
    if (isExit && (isAfterStore || ts.isBreakOrContinueStatement(node))) found = node;
    return true;
  });
  return found;
}

/** The loop or `switch` inside of the step that a `break` or `continue` stays in. */
function getLoop(exit: ts.BreakOrContinueStatement, step: ts.Node): ts.Node | undefined {
  if (exit.label) return undefined;
  for (let node: ts.Node = exit.parent; isInside(node, step); node = node.parent) {
    if (ts.isIterationStatement(node, false) || (ts.isBreakStatement(exit) && ts.isSwitchStatement(node))) return node;
    if (node === step) return undefined;
  }
  return undefined;
}
