import { ts } from 'ts-morph';
import { type Access, type Container, withAccesses } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getCalledFunction, getPassedFunction } from '../calls/function-names.ts';
import { getAskingMethod, getInstanceCalls } from './asked-instances.ts';
import { getAskingHelper, type AskingHelper } from './asking-helpers.ts';
import { getKeyMaking, getUntold, type Making } from './key-makers.ts';
import { isOnThis } from './made-keys.ts';
import { getKeyNames } from './memo-keys.ts';
import { getRecursion, getReturnTo } from '../purity/recursion.ts';
import { getReceiverInput } from '../calls/receiver.ts';
import { usesArguments } from '../syntax/lexical.ts';
import { getResults } from '../syntax/results.ts';
import {
  getEnclosingFunction,
  isAsync,
  isEmptyContainer,
  isFunctionNode,
  isPrivate,
  isStatic,
  unwrap,
  walkFrom,
  wrapped,
} from '../syntax/syntax.ts';

/** A call that hands what makes the values of a map to a helper, and the map with it: `getOrCompute(cache, key, make)`, `memoize(make)`. */
interface Handing {
  readonly call: ts.CallExpression;
  readonly site: ts.Node;
  readonly key: ts.Expression;
  /** The argument that makes the value, and the function that it is. */
  readonly given: ts.Expression;
  readonly make: ts.FunctionLikeDeclaration;
  /** How values are asked for, and given back: by the call, or by what the function that it gives does with the map. */
  readonly reads: readonly Access[];
  /** The function that asks is given back, and is that of this call: whoever has it asks. */
  readonly kept: ts.FunctionLikeDeclaration | undefined;
  /** The helper says of what type its map is. */
  readonly isTyped: boolean;
  /** What the key holds of what the function that makes the value is given, where the helper makes it of that. */
  readonly making: Making | undefined;
}

/** A map that only helpers ask, each handed it together with what makes the value of the key. */
export interface HandedMemo {
  /** As those see it who hand it on: each call asks for the key, and stores what its function returns. */
  readonly container: Container;
  readonly handings: readonly Handing[];
  /** What changes with it: its helpers take any map, but no object for one. */
  readonly changed: Container;
  /** Where it can be reached: those who ask a class do not reach its field. */
  readonly reached: Container;
}

const OWN = /^(?:declaration|import|export)$/;

/** Such a memo, or why it is none although its helper is known. */
export function getHandedMemo(context: AnalysisContext, container: Container): HandedMemo | string | undefined {
  const { declaration } = container;
  const declared = declaration.nameNode.parent;
  const isMap = declaration.kind === 'Map' || (declaration.kind === 'object' && declaration.maker !== undefined);
  if (!isMap || !isEmptyContainer(declaration.initializer)) return undefined;
  const accesses = container.accesses.filter(({ via }) => via !== 'nested');
  const isOwn = isOwnField(declared) || (ts.isVariableDeclaration(declared) && !declaration.maker);
  const made = ts.isVariableDeclaration(declared) ? declared : undefined;
  const handed = isOwn ? getHandings(context, container, accesses) : made && getMade(context, container, made);
  const handings = handed ?? (isOwnField(declared) ? getAsked(context, container, declared, accesses) : undefined);
  if (!handings || typeof handings === 'string') return handings;
  // What the helpers do with it was looked at with each of them.
  const named = accesses.filter(({ kind }) => OWN.test(kind));
  const changed = declaration.kind === 'Map' ? { ...container, declaration, accesses: named } : container;
  const seen = { ...container, declaration, accesses: [...named, ...handings.flatMap(toAccesses)] };
  return { container: seen, handings, changed, reached: handed ? seen : changed };
}

/** `readonly #cache = new Map()`: only its class hands it on. */
function isOwnField(declared: ts.Node): declared is ts.PropertyDeclaration {
  return ts.isPropertyDeclaration(declared) && !isStatic(declared) && (isPrivate(declared) || ts.isPrivateIdentifier(declared.name));
}

/** The map of a module, or of an instance: all that is done with it is to hand it on. */
function getHandings(context: AnalysisContext, container: Container, accesses: readonly Access[]): Handing[] | undefined {
  const { index, inference } = context;
  const handed = accesses.filter(({ kind, via }) => kind === 'alias' && via === 'direct');
  const handings = handed.flatMap(({ node, site }) => {
    const fn = ts.isCallExpression(node) ? getCalledFunction(index, node.expression) : undefined;
    const map = fn && ts.isCallExpression(node) ? fn.parameters[node.arguments.findIndex((one) => unwrap(one) === site)] : undefined;
    const helper = fn && map && getAskingHelper(index, inference, container, fn, map);
    return (helper && isCallOf(context, node, fn) && getHanding(context, helper, fn, node, site)) || [];
  });
  const own = accesses.filter(({ via, isGuess }) => via !== 'alias' || isGuess);
  const isAll = own.every(({ kind, via, isGuess }) => via === 'direct' && !isGuess && (kind === 'alias' || OWN.test(kind)));
  // Of two functions, the key does not tell which of them made the entry.
  const makers = new Set(handings.map(({ make }) => make));
  return makers.size === 1 && handings.length === handed.length && isAll ? handings : undefined;
}

/** The map that a function of the program makes for the one that it gives back: each call of it makes another. */
function getMade(context: AnalysisContext, container: Container, declared: ts.VariableDeclaration): Handing[] | string | undefined {
  const { index, inference, accessors } = context;
  const { maker, nameNode } = container.declaration;
  const helper = maker && isFunctionNode(maker) ? getAskingHelper(index, inference, container, maker, declared) : undefined;
  // An object that is asked by what is given is looked at with the function that asks.
  const isOwn = helper !== undefined && container.declaration.kind === 'object' && !('node' in helper.key);
  const calls = helper && !isOwn ? accessors.getCalls(maker as ts.FunctionLikeDeclaration) : undefined;
  if (!helper || !calls) return undefined;
  // What its own function says of it says more where the key is what that is given.
  const say = (why: string): string | undefined => ('node' in helper.key ? why : undefined);
  if ('risk' in calls) return say(calls.risk);
  if (calls.outside !== undefined) return say(calls.outside);
  const handings: Handing[] = [];
  for (const call of calls.uses) {
    const fn = maker as ts.FunctionLikeDeclaration;
    const handing = isCallOf(context, call, fn) ? getHanding(context, helper, fn, call, nameNode) : undefined;
    if (!handing) return say(`what makes its values is not known at ${index.at(call)}`);
    handings.push(handing);
  }
  return handings.length > 0 ? handings : undefined;
}

/** The private map of a class, which one method asks that is given what makes the values: each instance has another. */
function getAsked(
  context: AnalysisContext,
  container: Container,
  declared: ts.PropertyDeclaration,
  accesses: readonly Access[],
): Handing[] | string | undefined {
  const { index, inference } = context;
  const method = getAskingMethod(declared, accesses);
  const helper = method && getAskingHelper(index, inference, container, method, declared);
  if (!helper) return undefined;
  const calls = getInstanceCalls(context, method);
  if (typeof calls === 'string') return calls;
  const makers = new Map<ts.Symbol, ts.Node>();
  const handings: Handing[] = [];
  for (const { call, site, instance } of calls) {
    const handing = getHanding(context, helper, method, call, site);
    if (!handing) return `what makes its values is not known at ${index.at(call)}`;
    // Of two functions, the key does not tell which of them made the entry.
    if ((makers.get(instance) ?? handing.make) !== handing.make) return `another function makes its values at ${index.at(call)}`;
    makers.set(instance, handing.make);
    handings.push(handing);
  }
  return handings.length > 0 ? handings : undefined;
}

function isCallOf({ index, purity }: AnalysisContext, call: ts.Node, fn: ts.FunctionLikeDeclaration): call is ts.CallExpression {
  const callee = ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  const symbol = callee && ts.isIdentifier(callee) ? index.getSymbol(callee) : undefined;
  if (!callee || !symbol || getCalledFunction(index, callee) !== fn) return false;
  return purity.inputs.stability.getReplacement(symbol.name, symbol) === undefined;
}

function getHanding(
  context: AnalysisContext,
  helper: AskingHelper,
  fn: ts.FunctionLikeDeclaration,
  call: ts.CallExpression,
  site: ts.Node,
): Handing | undefined {
  const { index } = context;
  if (call.questionDotToken || call.arguments.some(ts.isSpreadElement)) return undefined;
  const given = call.arguments[helper.make];
  const make = given && getMaker(context, given, site);
  if (!make) return undefined;
  const isKept = helper.asker !== fn;
  const making = 'node' in helper.key ? getKeyMaking(index, helper.asker, helper.key, call) : undefined;
  const own = 'node' in helper.key ? undefined : helper.key;
  const key = making ? making.result : own && (isKept ? own.name : call.arguments[fn.parameters.indexOf(own)]);
  if (!key || !ts.isExpression(key) || isKept === (getEnclosingFunction(call) !== undefined)) return undefined;
  const seen = { site, method: 'handed', via: 'direct', key } as const;
  const asked = helper.accesses.filter(({ kind }) => kind === 'test' || (isKept && kind === 'read'));
  const reads: Access[] = asked.map(({ kind, node }) => ({ ...seen, kind, node }));
  if (!isKept) reads.push({ ...seen, kind: 'read', node: call });
  return { call, site, key, given, make, reads, kept: isKept ? helper.asker : undefined, isTyped: helper.isTyped, making };
}

/** The function that makes a value: written there, or one of a module that is never another. */
function getMaker({ index, purity }: AnalysisContext, given: ts.Expression, site: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const make = getPassedFunction(index, given);
  if (!make?.body || isAsync(make) || make.asteriskToken) return undefined;
  const value = unwrap(given);
  // `remember(this.#parsed, text, () => this.#parse(text))`: what it reads of the instance is looked at with all that it reads.
  const isOfInstance = value === make && ts.isArrowFunction(make) && isOnThis(site);
  if (!isOfInstance && hasOwnInput(make)) return undefined;
  if (value === make) return make;
  const symbol = ts.isIdentifier(value) ? index.getSymbol(value) : undefined;
  if (!symbol || getEnclosingFunction(make)) return undefined;
  return purity.inputs.stability.getReplacement(symbol.name, symbol) ? undefined : make;
}

/** It may look at what it is called on, or at more than its parameters. */
function hasOwnInput(fn: ts.FunctionLikeDeclaration): boolean {
  let found = usesArguments(fn);
  walkFrom(fn, (node) => {
    found ||= node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword;
    return !found;
  });
  return found;
}

function toAccesses({ call, site, key, make, reads }: Handing): Access[] {
  const stored = getResults(make).map((value): Access => ({
    kind: 'growth',
    site,
    node: call,
    method: 'handed',
    via: 'direct',
    key,
    value,
  }));
  return [...stored, ...reads];
}

/** Why a value must not be made again. */
export function getHandedProblem(context: AnalysisContext, { container, handings }: HandedMemo): string | undefined {
  const { index, calls } = context;
  for (const handing of handings) {
    const found =
      getResults(handing.make).length === 0
        ? 'it gives nothing, so it is called for what it does'
        : getProblem(context, container, handing);
    if (found) return found;
    const body = handing.make.body as ts.Node;
    for (const { call } of handings) {
      const accessor = getEnclosingFunction(call);
      const holder = wrapped(call).parent;
      const again = accessor && isFunctionNode(accessor) ? getRecursion(index, calls, [body], accessor) : getReturnTo(index, body, holder);
      if (again) return `computing a value calls it again at ${index.at(again)}, so a miss may cost all that went before`;
    }
  }
  const isKept = handings.every(({ kept }) => kept);
  if (!isKept) return context.sharing.getRisk(container);
  for (const handing of handings) {
    const risk = getKeptRisk(context, container, handing);
    if (risk) return risk;
  }
  return undefined;
}

/** Why those who call what one call of a helper gave could tell a value from another one. */
function getKeptRisk({ accessors, inference, sharing }: AnalysisContext, container: Container, handing: Handing): string | undefined {
  const { call, site, key, kept, make } = handing;
  if (getResults(make).every((value) => inference.isPrimitive(value))) return undefined;
  const asked = kept ? accessors.getCallsOfMade(call, kept) : { risk: 'what asks it is not known' };
  if ('risk' in asked) return asked.risk;
  if (asked.outside !== undefined) return asked.outside;
  const reads = asked.uses.map((node): Access => ({ kind: 'read', site, node, method: 'handed', via: 'direct', key }));
  return sharing.getRisk(withAccesses(container, toAccesses({ ...handing, reads })));
}

/** What the function reads that the key does not tell, or does beside making the value. */
function getProblem(context: AnalysisContext, container: Container, handing: Handing): string | undefined {
  const { index, purity } = context;
  const { call, site, key, given, make, kept, making } = handing;
  const seen: Access = { kind: 'growth', site, node: call, method: 'handed', via: 'direct', key };
  const receiver = getReceiverInput(index, [make.body as ts.Node], container, seen, purity.inputs.getReceiverPaths(key));
  if (receiver) return `the value is made of ${receiver.getText()}, which is not in the key (${index.at(receiver)})`;
  const scope = getEnclosingFunction(call);
  if (scope && isFunctionNode(scope)) {
    const uncovered = purity.inputs.getUncovered([given], { node: key, isText: false, lookups: [call] }, scope, undefined);
    if (uncovered) return `the value is made of ${uncovered.text}, which is not in the key (${index.at(uncovered)})`;
  }
  const isInline = unwrap(given) === make;
  const told = making && getUntold(context, call, make, making);
  if (told) return told;
  const impurity =
    isInline && !kept && scope && isFunctionNode(scope)
      ? purity.getImpurity([make.body as ts.Node], scope, new Set(), getKeyNames(context, key, [make]))
      : purity.getFunctionImpurity(make, { depth: 0, isCaught: false, run: undefined });
  return impurity && `computing a value again ${impurity.note} (${index.at(impurity.node)})`;
}
