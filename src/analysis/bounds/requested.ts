import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import type { CallPaths } from '../calls/call-paths.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { getHandling, isLoopCallback, isPutOff } from '../calls/handlers.ts';
import type { Access, Container } from '../containers/containers.ts';
import { isFullReset } from '../containers/operations.ts';
import { isTaken } from '../keys/entrusted.ts';
import { isCalledForExpiry } from './expiry.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions } from '../syntax/conditions.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getEnclosingFunction, getScope, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly paths: CallPaths;
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
    const { index, calls, paths } = this.parts;
    const fn = getEnclosingFunction(access.node);
    if (!fn || ts.isConstructorDeclaration(fn) || !this.isAsked(access)) return false;
    if (!access.key && calls.getCallers(fn).sure.length > 0) return false;
    // What is called as something has expired that is asked for again takes out nothing else; others may name what goes.
    if (isCalledForExpiry(index, calls, access, container)) return growth.every(({ node }) => !isInside(node, fn));
    const { kind } = paths.getRoot(access.node);
    const callers = kind === 'public' || kind === 'open' ? this.getCallers(fn) : undefined;
    if (!callers) return false;
    return growth.every((added) => {
      const growing = getEnclosingFunction(added.node);
      if (isOfNothingGiven(index, access.node, added)) return true;
      return growing !== undefined && !isInside(access.node, getScope(added.node)) && !callers.has(growing);
    });
  }

  /** Entries are put in by a key and a value of the caller, and looked up by a key: nothing in the program knows when one is done with. */
  isKeyValueStore({ accesses }: Container, all: readonly Access[]): boolean {
    const { index } = this.parts;
    // What is put into something by that name may go elsewhere.
    const sure = all.filter(({ via }) => via !== 'unclear');
    const open = sure.length > 0 ? sure : all;
    const isLookedUp = accesses.some(({ kind, key }) => kind === 'read' && key !== undefined && isTaken(index, key));
    const isKeyed = open.every(({ key }) => key && isTaken(index, key));
    return isLookedUp && isKeyed && open.some(({ value }) => value && this.isGiven(value));
  }

  private isAsked(access: Access): boolean {
    return access.key ? access.method === 'delete' && isTaken(this.parts.index, access.key) : isFullReset(access);
  }

  /** What the caller passes, also as a part of something. */
  private isGiven(value: ts.Node): boolean {
    const isPart = ts.isExpression(value) && isTaken(this.parts.index, value);
    return isPart || ts.forEachChild(value, (part) => this.isGiven(part)) === true;
  }

  /** Undefined where a promise, a timer or a handler of the program calls it. */
  private getCallers(fn: FunctionOrClass): ReadonlySet<FunctionOrClass> | undefined {
    const found = new Set<FunctionOrClass>([fn]);
    for (const one of found) {
      if (isPutOff(one) || getHandling(one) || found.size > MAX_FUNCTIONS) return undefined;
      const callers = isLoopCallback(one) ? [wrapped(one).parent] : this.parts.calls.getCallers(one).sure;
      for (const caller of callers) {
        const around = getEnclosingFunction(caller);
        if (around) found.add(around);
      }
    }
    return found;
  }
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
