import { ts } from 'ts-morph';
import { getReach } from '../calls/reach.ts';
import type { CallGraph } from '../calls/calls.ts';
import { describeFunction, type FunctionOrClass } from '../calls/function-names.ts';
import { mayBeMainLoop } from '../calls/loops.ts';
import { isNamedSetUp } from './growth-rate.ts';
import { getReplacing } from '../containers/holder-syntax.ts';
import { classify } from '../containers/operations.ts';
import type { Lifetime } from './lifetimes.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isGrowingCopy } from '../syntax/growing-copy.ts';
import { getEnclosingFunction, isAssignment, unwrap, wrapped } from '../syntax/syntax.ts';

/** A field that a method which is not there to set up writes again and again keeps only the newest. */
export function getFieldLifetime(index: ProgramIndex, calls: CallGraph, left: ts.Expression, owner: Lifetime): Lifetime {
  if (owner.kind !== 'process') return owner;
  const entry = getEntryLifetime(index, calls, left);
  if (entry) return entry;
  if (!ts.isPropertyAccessExpression(left)) return owner;
  const all = index.getFieldAssignments(index.getSymbol(left.name), left.name.text);
  for (const { left: by } of all) {
    const fn = getEnclosingFunction(by);
    if (!fn || !ts.isClassLike(fn.parent) || ts.isConstructorDeclaration(fn) || !getReplacing(by)) continue;
    if (calls.isLoadTime(by) || isNamedSetUp(fn) || (by !== left && getReach(calls, fn, { isLooped: mayBeMainLoop(by) }) !== 'live'))
      continue;
    return { kind: 'unknown', by, note: `lives until ${describeFunction(fn)} replaces it` };
  }
  return owner;
}

/** `this.views[id] = view`, `games[id] = game`, and somewhere `delete this.views[id]`. */
export function getEntryLifetime(index: ProgramIndex, calls: CallGraph, left: ts.Expression): Lifetime | undefined {
  const taken = getTaken(index, calls, left);
  return taken && { kind: 'unknown', by: taken, note: `lives until it is taken out at ${index.at(taken)}` };
}

function getTaken(index: ProgramIndex, calls: CallGraph, left: ts.Expression): ts.Node | undefined {
  const table = ts.isElementAccessExpression(left) ? unwrap(left.expression) : undefined;
  const name = table && ts.isPropertyAccessExpression(table) ? table.name : table;
  if (!name || (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name))) return undefined;
  const symbol = index.getSymbol(name);
  return index.getNamesOf(symbol, name.text).find((use) => {
    const whole = ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use;
    const entry = wrapped(whole).parent;
    const isEntry = ts.isElementAccessExpression(entry) && unwrap(entry.expression) === whole;
    if (!isEntry || !ts.isDeleteExpression(wrapped(entry).parent) || index.getSymbol(use) !== symbol) return false;
    const fn = getEnclosingFunction(use);
    return fn !== undefined && getReach(calls, fn, { isByBase: true, isLooped: mayBeMainLoop(use) }) === 'live';
  });
}

/** `let node = root; … if (!node.parts) node.parts = new Map();`: the variable around the function that a walk starts at. */
export function getWalkedRoot(index: ProgramIndex, base: ts.Node, nameNode: ts.Node): ts.Identifier | undefined {
  const declaration = index.getSymbol(base)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isPropertyAccessExpression(nameNode) || isReplacing(nameNode))
    return undefined;
  const start = declaration.initializer && unwrap(declaration.initializer);
  const root = start && ts.isIdentifier(start) ? index.getSymbol(start)?.valueDeclaration : undefined;
  if (!root || !index.has(root) || !ts.isVariableDeclaration(root) || !ts.isIdentifier(root.name)) return undefined;
  return getEnclosingFunction(root) === getEnclosingFunction(declaration) ? undefined : root.name;
}

/** Also of `node.parts = parts = new Map()` where `parts` is asked for. */
function isReplacing(left: ts.PropertyAccessExpression): boolean {
  const assignment = getReplacing(left);
  if (!assignment || !isAssignment(assignment)) return false;
  const inner = unwrap(assignment.right);
  return !isAssignment(inner) || getReplacing(inner.left) !== undefined;
}

/**
 * The collection that a value is put into, `this.topics.set(name, value)`, if nothing is ever taken out of it; the object that gets what
 * is in it, `Object.assign(this, { topics: new Map() }, options)`.
 */
export function getAddedTo(index: ProgramIndex, value: ts.Node): ts.Expression | undefined {
  const call = value.parent;
  if (!ts.isCallExpression(call) || call.expression === value || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const [target] = call.arguments;
  if (target?.kind === ts.SyntaxKind.ThisKeyword && call.expression.getText() === 'Object.assign' && ts.isObjectLiteralExpression(value))
    return target;
  if (!/^(?:push|unshift|add|set)$/.test(call.expression.name.text) || call.arguments.at(-1) !== value) return undefined;
  const collection = unwrap(call.expression.expression);
  // What a `WeakMap` has for a key goes with the key, and a `WeakSet` keeps nothing.
  const isOfKey = isWeak(index, collection) && !(target && isClass(index, target));
  if (isOfKey) return call.arguments.length > 1 ? target : undefined;
  return isKeptIn(index, collection) ? collection : undefined;
}

/**
 * The function of whose locals one is given what is made, or has it put into it, for good: `parts.push(made)`, `table[id] = made`, `first ??= made`.
 * What a call gives it again and again is gone with the next one.
 */
export function getLocalHolder(index: ProgramIndex, left: ts.Expression, declaration: ts.Node | undefined): FunctionOrClass | undefined {
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const owner = getEnclosingFunction(declaration);
  if (!owner || ts.isClassLike(owner)) return undefined;
  if (ts.isElementAccessExpression(left)) return isKeptIn(index, unwrap(left.expression)) ? owner : undefined;
  const replacing = getReplacing(left);
  const isReplaced = isAssignment(replacing) && !isGrowingCopy(replacing.right, left.getText());
  return getEnclosingFunction(left) !== owner && isReplaced ? undefined : owner;
}

/** Classes live on. */
function isClass(index: ProgramIndex, key: ts.Expression): boolean {
  const type = index.checker.getTypeAtLocation(key);
  return type.getConstructSignatures().length > 0 || (type.symbol as ts.Symbol | undefined)?.name === 'Function';
}

function isWeak(index: ProgramIndex, collection: ts.Expression): boolean {
  const symbol = index.checker.getTypeAtLocation(collection).symbol as ts.Symbol | undefined;
  return symbol !== undefined && /^Weak(?:Map|Set)$/.test(symbol.name) && !index.declares(symbol);
}

/** Whether nothing is ever taken out of what an expression names. */
export function isKeptIn(index: ProgramIndex, collection: ts.Expression): boolean {
  if (!ts.isIdentifier(collection) && !ts.isPropertyAccessExpression(collection)) return false;
  const name = ts.isIdentifier(collection) ? collection : collection.name;
  const symbol = index.getSymbol(name);
  if (!symbol && name === collection) return false;
  // Without a type, whatever has that name may be meant.
  return !index.getNamesOf(symbol, name.text).some((use) => (!symbol || index.getSymbol(use) === symbol) && isTakingOut(use));
}

/** Also where it is handed on: whoever has it may take something out, and `Array.from(list)` does not. */
function isTakingOut(use: ts.Node): boolean {
  const { parent } = use;
  const site = wrapped(ts.isPropertyAccessExpression(parent) && parent.name === use ? parent : use);
  const outer = site.parent;
  if (ts.isPropertyAccessExpression(outer) && outer.expression === site)
    return /^(?:delete|clear|splice|shift|pop)$/.test(outer.name.text) || isLengthSet(outer);
  if (ts.isElementAccessExpression(outer)) return ts.isDeleteExpression(wrapped(outer).parent);
  if (isAssignment(outer) && outer.left === site) return !isMadeAtOnce(outer) && getReplacing(site as ts.Expression) !== undefined;
  if (isAsked(outer, site)) return false;
  if (ts.isCallExpression(outer) || ts.isNewExpression(outer)) return classify(site, undefined).kind !== 'iterate';
  const isDeclared = 'name' in outer && outer.name === site;
  return !isDeclared && !ts.isSpreadElement(outer) && !ts.isForOfStatement(outer);
}

/** Whether it is there: `!table`, `if (table)`, `table && …`. */
function isAsked(outer: ts.Node, site: ts.Node): boolean {
  if (ts.isIfStatement(outer) || ts.isPrefixUnaryExpression(outer)) return true;
  return ts.isBinaryExpression(outer) && outer.left === site && outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

function isLengthSet(member: ts.PropertyAccessExpression): boolean {
  const { parent } = wrapped(member);
  return member.name.text === 'length' && isAssignment(parent) && parent.left === wrapped(member);
}

/** `this.topics = new Map()` of a constructor is its start. */
function isMadeAtOnce(assignment: ts.Node): boolean {
  const fn = getEnclosingFunction(assignment);
  return !fn || ts.isConstructorDeclaration(fn) || ts.isFunctionDeclaration(fn);
}
