import { ts } from 'ts-morph';
import { isChosenByPlace, isMadeByPlace, hangsOnPage, needsPage } from './browser-only.ts';
import { GrowthRates } from './growth-rate.ts';
import type { Lifetime } from './lifetimes.ts';
import { ReleaseWays } from './release-ways.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getHook, getHookKind, getMember, getMemberKind, isOfComponents } from '../calls/component-hooks.ts';
import type { FunctionOrClass } from '../calls/function-names.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import type { Access, Container } from '../containers/containers.ts';
import { isThis } from '../containers/field-declarations.ts';
import type { ContainerDeclaration } from '../containers/declarations.ts';
import type { GetMajor } from '../memoizers/memoizer-imports.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMembers } from '../syntax/type-flags.ts';
import { getEnclosingFunction, isFunctionNode, isInside, unwrap, wrapped } from '../syntax/syntax.ts';

/** Components of these are drawn by no server. */
const APART = /['"](?:react-native|expo|ink|@react-three\/fiber|react-konva|react-native\/[^'"]*)['"]/;
/** What an application needs to render components on a server. */
const SERVERS =
  'next nuxt nuxt3 gatsby astro vike vite-plugin-ssr @remix-run/react @react-router/node vue-server-renderer @vue/server-renderer preact-render-to-string express koa fastify hono @hapi/hapi';
const MAX_STEPS = 100;
const MADE = /^(?:getCurrent(?:Instance|Scope)|use(?:State|Reducer|Ref|Id)|effectScope|shallowRef|ref|reactive)$/;
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
  isOnlyOnPages(release: Access, open: readonly Access[], { declaration }: Container, { kind: life }: Lifetime): boolean {
    const fn = getEnclosingFunction(release.node);
    const ways = fn && this.ways.getWays(fn);
    const all = ways?.flatMap(({ kind, owner }) => (kind === 'unmount' && owner ? [owner] : [])) ?? [];
    const owners = life === 'process' ? all : all.filter((owner) => this.isMadeWith(owner, declaration));
    if (owners.length === 0 || owners.some((owner) => APART.test(owner.getSourceFile().text))) return false;
    const { nameNode, initializer } = declaration;
    if (hangsOnPage(nameNode) || isMadeByPlace(this.index, initializer) || isChosenByPlace(this.index, initializer)) return false;
    return open.some(
      (access) => access.via !== 'unclear' && !access.isGuess && this.isNewEachTime(access) && this.isSetUp(access.node, owners, new Set()),
    );
  }

  /**
   * By one function, which makes a component or a hook and what all of its users share: whoever calls it does so for the module. In Vue such
   * functions are called as components are set up as well.
   */
  private isMadeWith(owner: ts.Node, { root, maker }: ContainerDeclaration): boolean {
    if (root !== 'closure' || !maker || owner === maker || !isInside(owner, maker)) return false;
    return !isOfComponents(this.index, maker) && !isOfComponents(this.index, owner, 'vue');
  }

  /** A component under a name that the next one has as well takes the same place. */
  private isNewEachTime(access: Access): boolean {
    const key = access.key && unwrap(access.key);
    if (!key) return true;
    const type = this.index.checker.getTypeAtLocation(key);
    const hook = this.getHookThatMade(key);
    // The same ids are given out for each request.
    if (hook !== undefined) return hook !== 'useId';
    if (access.value && this.isOwnId(unwrap(access.value), key)) return true;
    if (key.kind === ts.SyntaxKind.ThisKeyword || getMembers(type).some(({ flags }) => (flags & ANEW) !== 0)) return true;
    return access.method === 'add' && type.flags & ts.TypeFlags.Any ? true : /^(?:event|input)$/.test(this.rates.getRate([access]));
  }

  /** `zones[this.id] = this` after `this.id = getId('zone')`: the id is made for the component, from nothing that it is given. */
  private isOwnId(value: ts.Expression, key: ts.Expression): boolean {
    if (!ts.isPropertyAccessExpression(key) || !isThis(value) || !isThis(unwrap(key.expression))) return false;
    const file = key.getSourceFile();
    const set = this.index.getFieldAssignments(this.index.getSymbol(key.name), key.name.text);
    const own = set
      .filter(({ left }) => left.getSourceFile() === file && left.getText() === key.getText())
      .map(({ right }) => unwrap(right));
    return own.length > 0 && own.every((made) => ts.isCallExpression(made) && made.arguments.every(ts.isStringLiteralLike));
  }

  /** `const vm = getCurrentInstance()`, `const [, set] = useState()` */
  private getHookThatMade(key: ts.Expression): string | undefined {
    const declared = ts.isIdentifier(key) ? this.index.getSymbol(key)?.valueDeclaration : undefined;
    // The state is what it was set to; what sets it is made anew.
    if (declared && ts.isBindingElement(declared) && declared.parent.elements[0] === declared) return undefined;
    const declaration = declared && ts.isBindingElement(declared) ? declared.parent.parent : declared;
    const made = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && unwrap(declaration.initializer);
    const name = made && ts.isCallExpression(made) ? getHook(this.index, made) : undefined;
    return name !== undefined && MADE.test(name) ? name : undefined;
  }

  /** Code of the set-up or the rendering of one of the owners leads there, on a server too. */
  private isSetUp(node: ts.Node, owners: readonly ts.Node[], seen: Set<ts.Node>): boolean {
    const fn = getEnclosingFunction(node);
    if (!fn || seen.has(fn) || seen.size > MAX_STEPS || isChosenByPlace(this.index, node)) return false;
    seen.add(fn);
    if (needsPage(this.index, fn)) return false;
    const owner = owners.find((one) => isOfSetUp(fn, one));
    if (owner) return !getSetUpMembers(owner).some((one) => needsPage(this.index, one)) && this.isCalledOnServer(fn, new Set());
    const kind = getHookKind(this.index, wrapped(fn));
    if (isLoopCallback(fn) || kind === 'setup') return this.isSetUp(wrapped(fn).parent, owners, seen);
    if (kind !== undefined || getMemberKind(fn) === 'page' || getMemberKind(fn) === 'unmount') return false;
    return this.getCalls(fn).some((call) => this.isSetUp(call, owners, seen));
  }

  /** Not only where somebody asked before whether it is a page: `if (!isServer) useTracking()`. Who calls it is mostly not seen. */
  private isCalledOnServer(fn: FunctionOrClass, seen: Set<ts.Node>): boolean {
    if (seen.has(fn) || seen.size > MAX_STEPS) return false;
    seen.add(fn);
    const calls = getMember(fn) ? [] : this.getCalls(fn);
    return (
      calls.length === 0 ||
      calls.some((call) => {
        const caller = getEnclosingFunction(call);
        return !isChosenByPlace(this.index, call) && (!caller || this.isCalledOnServer(caller, seen));
      })
    );
  }

  /** Calls that are sure, or of a name in the same file; also by the hook that the function is handed to: `useMemo(make, [])`. */
  private getCalls(fn: FunctionOrClass): ts.Node[] {
    const { calls, sure, values } = this.calls.getCallers(fn);
    const file = fn.getSourceFile();
    const known = calls.filter((call) => sure.includes(call) || call.getSourceFile() === file);
    return [...known, ...values.filter((value) => value !== wrapped(fn) && getHookKind(this.index, wrapped(value)) === 'setup')];
  }
}

/** All that runs of a class or of options as a component is set up: where one fails on a server, no component is made there. */
function getSetUpMembers(owner: ts.Node): readonly ts.Node[] {
  const members = ts.isClassLike(owner) ? owner.members : ts.isObjectLiteralExpression(owner) ? owner.properties : [];
  return members.flatMap((one) => {
    const fn = ts.isPropertyAssignment(one) ? unwrap(one.initializer) : one;
    return isFunctionNode(fn) && getMemberKind(fn) === 'setup' ? [fn] : [];
  });
}

function isOfSetUp(fn: FunctionOrClass, owner: ts.Node): boolean {
  if (fn === owner) return !isFunctionNode(fn) || getMemberKind(fn) === undefined || getMemberKind(fn) === 'setup';
  return getMember(fn)?.owner === owner && getMemberKind(fn) === 'setup';
}
