import { ts } from 'ts-morph';
import { isChosenByPlace, isMadeByPlace, hangsOnPage, needsPage } from './browser-only.ts';
import { GrowthRates } from './growth-rate.ts';
import { ReleaseWays } from './release-ways.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getHookKind, getMember, getMemberKind } from '../calls/component-hooks.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { GetMajor } from '../memoizers/memoizer-imports.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { getEnclosingFunction, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** Components of these are drawn by no server. */
const APART = /['"](?:react-native|expo|ink|@react-three\/fiber|react-konva|react-native\/[^'"]*)['"]/;
/** What an application needs to render components on a server. */
const SERVERS =
  'next nuxt nuxt3 gatsby astro vike vite-plugin-ssr @remix-run/react @react-router/node vue-server-renderer @vue/server-renderer preact-render-to-string express koa fastify hono @hapi/hapi';
const MAX_STEPS = 100;
/** Keys that are equal only to themselves. */
const ANEW = ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive | ts.TypeFlags.ESSymbolLike;

/** What is said of such a release. */
export const UNMOUNT = { isCertain: true, isOfPage: true, note: 'only as a component unmounts, which a server never does' } as const;

/** A server renders components of the file: those of a library for whoever uses it, those of an application where it has what that takes. */
export function mayBeRenderedOnServer(file: string, isLibrary: boolean, getMajor: GetMajor): boolean {
  return isLibrary || SERVERS.split(' ').some((name) => getMajor(file, name) !== undefined);
}

/**
 * Containers that components put themselves into while they are set up or rendered, and leave only as they unmount: a server does the one for
 * each request and never the other.
 */
export class UnmountAnalysis {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  private readonly rates: GrowthRates;
  private readonly ways: ReleaseWays;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
    this.rates = new GrowthRates(index, calls);
    this.ways = new ReleaseWays(index, calls);
  }

  /** The release runs on pages only, and as a component goes which adds as it is set up. `open` are the accesses that add without end. */
  isOnlyOnPages(release: Access, open: readonly Access[], { declaration }: Container): boolean {
    const fn = getEnclosingFunction(release.node);
    const ways = fn && this.ways.getWays(fn);
    const owners = ways?.flatMap(({ kind, owner }) => (kind === 'unmount' && owner ? [owner] : [])) ?? [];
    if (owners.length === 0 || owners.some((owner) => APART.test(owner.getSourceFile().text))) return false;
    const { nameNode, initializer } = declaration;
    if (hangsOnPage(nameNode) || isMadeByPlace(this.index, initializer) || isChosenByPlace(this.index, initializer)) return false;
    return open.some(
      (access) => access.via !== 'unclear' && !access.isGuess && this.isNewEachTime(access) && this.isSetUp(access.node, owners, new Set()),
    );
  }

  /** A component under a name that the next one has as well takes the same place. */
  private isNewEachTime(access: Access): boolean {
    const key = access.key && unwrap(access.key);
    if (!key) return true;
    const type = this.index.checker.getTypeAtLocation(key);
    if (key.kind === ts.SyntaxKind.ThisKeyword || getMembers(type).some(({ flags }) => (flags & ANEW) !== 0)) return true;
    return access.method === 'add' && type.flags & ts.TypeFlags.Any ? true : /^(?:event|input)$/.test(this.rates.getRate([access]));
  }

  /** Code of the set-up or the rendering of one of the owners leads there, on a server too. */
  private isSetUp(node: ts.Node, owners: readonly ts.Node[], seen: Set<ts.Node>): boolean {
    const fn = getEnclosingFunction(node);
    if (!fn || seen.has(fn) || seen.size > MAX_STEPS || isChosenByPlace(this.index, node)) return false;
    seen.add(fn);
    if (needsPage(this.index, fn)) return false;
    if (owners.some((owner) => isOfSetUp(fn, owner))) return true;
    const kind = getHookKind(this.index, wrapped(fn));
    if (isLoopCallback(fn) || kind === 'setup') return this.isSetUp(wrapped(fn).parent, owners, seen);
    if (kind !== undefined || getMemberKind(fn) === 'page' || getMemberKind(fn) === 'unmount') return false;
    return this.getCalls(fn).some((call) => this.isSetUp(call, owners, seen));
  }

  /** Calls that are sure, or of a name in the same file; also by the hook that the function is handed to: `useMemo(make, [])`. */
  private getCalls(fn: FunctionOrClass): ts.Node[] {
    const { calls, sure, values } = this.calls.getCallers(fn);
    const file = fn.getSourceFile();
    const known = calls.filter((call) => sure.includes(call) || call.getSourceFile() === file);
    return [...known, ...values.filter((value) => value !== wrapped(fn) && getHookKind(this.index, wrapped(value)) === 'setup')];
  }
}

function isOfSetUp(fn: FunctionOrClass, owner: ts.Node): boolean {
  if (fn === owner) return !isFunctionNode(fn) || getMemberKind(fn) === undefined || getMemberKind(fn) === 'setup';
  return getMember(fn)?.owner === owner && getMemberKind(fn) === 'setup';
}
