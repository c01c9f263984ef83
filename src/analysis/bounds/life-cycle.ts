import { ts } from 'ts-morph';
import type { CallPaths } from '../calls/call-paths.ts';
import { describeFunction, type FunctionOrClass } from '../calls/function-names.ts';
import { getRunningFunction } from '../calls/handlers.ts';
import type { Access, Container } from '../containers/containers.ts';
import { isFullReset } from '../containers/operations.ts';
import { getThisAlias } from '../containers/field-declarations.ts';
import type { RequestedReleases } from './requested.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getBase, isAssignment, isInside, unwrap, walk } from '../syntax/syntax.ts';

interface Parts {
  readonly paths: CallPaths;
  readonly requested: RequestedReleases;
}

/** The ways to say that something is over. */
const CLOSING = /^(?:close|destroy|end|terminate|kill|disconnect|dispose|abort|stop|quit|exit|removeAllListeners)$/;

/** What empties a container as the thing that has it is set up or ends, and not in between, where it grows. */
export class LifeCycleReleases {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Undefined where it may empty it while it grows. */
  getNote(access: Access, container: Container, growth: readonly Access[]): string | undefined {
    if (container.declaration.root !== 'singleton') return undefined;
    const fn = getRunningFunction(access.node);
    const what = fn && this.getWhat(fn, access, container, growth);
    return fn && what && this.parts.requested.isReachedApart(fn, growth) ? what : undefined;
  }

  private getWhat(fn: FunctionOrClass, access: Access, container: Container, growth: readonly Access[]): string | undefined {
    const root = this.parts.paths.getRoot(access.node);
    if (root.kind === 'event' && !root.isGuess) return undefined;
    if (isCreation(access, container) && growth.every((added) => this.isServed(added)))
      return `${describeFunction(fn)} makes it before anything is added`;
    // What is handed to code that is not seen may be run again and again.
    const isEnd = root.kind !== 'open' && this.parts.requested.isOfAll(access) && endsMore(fn, access);
    return isEnd ? `as ${describeFunction(fn)} ends what has it` : undefined;
  }

  /** Events add to it, or somebody by keys: what one builds piece by piece, each time anew, is a list. */
  private isServed({ key, node }: Access): boolean {
    return key !== undefined || this.parts.paths.getRoot(node).kind === 'event';
  }
}

/** `start() { this.requests = {}; }`, and nothing else makes one. */
function isCreation({ node }: Access, { declaration, accesses }: Container): boolean {
  return (
    isAssignment(node) &&
    isInside(declaration.initializer, node) &&
    accesses.every((access) => access.node === node || access.kind !== 'release' || !makesAnother(access))
  );
}

function makesAnother(access: Access): boolean {
  return isFullReset(access) && (access.value === undefined ? !ts.isDeleteExpression(access.node) : !isNothing(access.value));
}

/** `close() { this.socket.destroy(); this.pending.clear(); }`: it ends another member of the same thing. What sets one to nothing may do so each time. */
function endsMore(fn: FunctionOrClass, { site }: Access): boolean {
  const owner = getOwner(site);
  let found = false;
  walk(fn, (node) => {
    const member = getEnded(node);
    found ||= member !== undefined && owner !== undefined && getOwner(member) === owner && member.getText() !== site.getText();
    return !found;
  });
  return found;
}

function getOwner(site: ts.Node): string | undefined {
  const base = getBase(site);
  return base && ts.isIdentifier(base) && getThisAlias(base) ? 'this' : base?.getText();
}

/** `this.socket` of `this.socket.close()`, `delete this.socket`, `clearInterval(this.timer)`. */
function getEnded(node: ts.Node): ts.Expression | undefined {
  if (ts.isDeleteExpression(node)) return unwrap(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) return callee.text === 'clearInterval' ? node.arguments[0] : undefined;
  return ts.isPropertyAccessExpression(callee) && CLOSING.test(callee.name.text) ? unwrap(callee.expression) : undefined;
}
