import { ts } from 'ts-morph';
import { isExportedLiteral } from './export-names.ts';
import { getNameOf } from '../calls/function-names.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import type { ProgramIndex } from './program-index.ts';
import { getEnclosingFunction, hasText, isAsync, isFunctionNode, isImmediatelyInvoked, walk, wrapped } from '../syntax/syntax.ts';

/** That may read it; more are not looked at. */
const MAX_FUNCTIONS = 1500;

/**
 * Whether code that runs while a module loads may have read a variable of it before the module comes to `node`: by a call further up of a
 * function that reads it, or that calls one that does.
 */
export function isReadBefore(index: ProgramIndex, symbol: ts.Symbol, node: ts.Node): boolean {
  if (isAfterWait(node)) return true;
  const isEarlier = (one: ts.Node): boolean => one.getSourceFile() === node.getSourceFile() && one.end <= node.pos;
  const seen = new Set<ts.Node>();
  const open: { readonly name: string; readonly symbol: ts.Symbol | undefined }[] = [{ name: symbol.name, symbol }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const use of index.getNames(next.name)) {
      if (isOther(index, index.getSymbol(use), next.symbol)) continue;
      const fn = getRunner(use);
      if (!fn && next.symbol !== symbol && isEarlier(use) && isRun(use, node)) return true;
      if (!fn || seen.has(fn)) continue;
      seen.add(fn);
      const name = isFunctionNode(fn) ? getNameOf(fn) : ts.isClassLike(fn) ? fn.name : undefined;
      if (name && hasText(name)) open.push({ name: name.text, symbol: index.getSymbol(name) });
      else if (isEarlier(fn) && isHandedToProgram(index, fn) && !getRunner(fn)) return true;
      if (seen.size > MAX_FUNCTIONS) return true;
    }
  }
  return false;
}

/** Behind an `await` of the module itself: whatever the module has started runs meanwhile. */
function isAfterWait(node: ts.Node): boolean {
  const file = node.getSourceFile();
  const start = waits.get(file) ?? getFirstWait(file);
  waits.set(file, start);
  return start < (ts.findAncestor(node, ts.isStatement) ?? node).end;
}

const waits = new WeakMap<ts.SourceFile, number>();

function getFirstWait(file: ts.SourceFile): number {
  let found = Infinity;
  if (!/\bawait\b/.test(file.text)) return found;
  walk(file, (one) => {
    if (found < Infinity || isFunctionNode(one)) return false;
    if (ts.isAwaitExpression(one) || (ts.isForOfStatement(one) && one.awaitModifier !== undefined)) found = one.pos;
    return true;
  });
  return found;
}

function isOther(index: ProgramIndex, found: ts.Symbol | undefined, symbol: ts.Symbol | undefined): boolean {
  if (!found || found === symbol) return false;
  // Something of the language: no function of the program that only has the same name.
  if (!symbol) return found.declarations !== undefined && !found.declarations.some((one) => index.has(one));
  return found.valueDeclaration !== symbol.valueDeclaration;
}

/** `var x = 1` further down than a call that reads it. */
export function isSetLate(index: ProgramIndex, symbol: ts.Symbol): boolean {
  const declared = symbol.valueDeclaration;
  if (!declared || !ts.isVariableDeclaration(declared) || !index.has(declared) || getEnclosingFunction(declared)) return false;
  return (ts.getCombinedNodeFlags(declared) & ts.NodeFlags.BlockScoped) === 0 && isReadBefore(index, symbol, declared);
}

/**
 * The function whose run a node is part of, through the callbacks of lists, which are called there and then; undefined while the module
 * loads. What only has such a method may keep the callback for later.
 */
export function getRun({ checker }: ProgramIndex, node: ts.Node): ts.Node | undefined {
  let fn = getEnclosingFunction(node);
  while (fn && isFunctionNode(fn) && isLoopCallback(fn) && !isAsync(fn) && !fn.asteriskToken) {
    const call = wrapped(fn).parent as ts.CallExpression;
    const type = checker.getTypeAtLocation((call.expression as ts.PropertyAccessExpression).expression);
    if (type.flags & ts.TypeFlags.Any || !checker.isArrayLikeType(type)) return fn;
    fn = getEnclosingFunction(fn);
  }
  return fn;
}

/** The function, or the class whose making, runs a node; the callbacks of a list's methods run where they stand. */
function getRunner(node: ts.Node): ts.Node | undefined {
  let fn = getEnclosingFunction(node);
  while (fn && isFunctionNode(fn) && isLoopCallback(fn)) fn = getEnclosingFunction(fn);
  return fn;
}

/** `each(list, (n) => price(n))`: when a function of the program runs what it is given is not asked. */
function isHandedToProgram(index: ProgramIndex, fn: ts.Node): boolean {
  if (!isFunctionNode(fn)) return false;
  const { parent } = wrapped(fn);
  if (!ts.isCallExpression(parent) || ts.isVariableDeclaration(wrapped(parent).parent)) return false;
  const callee = ts.isPropertyAccessExpression(parent.expression) ? parent.expression.name : parent.expression;
  return index.declares(index.getSymbol(callee));
}

/** Called, made, handed to a call, or put where it may be called from before the module comes to `end`. */
function isRun(use: ts.Node, end: ts.Node): boolean {
  let node = use;
  while (ts.isPropertyAccessExpression(node.parent)) node = node.parent;
  const { parent } = wrapped(node);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isTaggedTemplateExpression(parent)) return true;
  const isPart = ts.isPropertyAssignment(parent) ? parent.initializer === node : ts.isShorthandPropertyAssignment(parent);
  const isKept = isPart || ts.isArrayLiteralExpression(parent) || (ts.isVariableDeclaration(parent) && parent.initializer === node);
  return isKept && !isExportedLiteral(parent.parent) && (node !== use || isImplicit(parent) || hasCallBetween(use, end));
}

/** A member that the language calls: `{ toString: show }`, `{ [Symbol.iterator]: walk }`. */
function isImplicit(member: ts.Node): boolean {
  const name = ts.isPropertyAssignment(member) || ts.isShorthandPropertyAssignment(member) ? member.name : undefined;
  return name !== undefined && (!hasText(name) || /^(?:toString|valueOf|toJSON|then)$/.test(name.text));
}

/** Whether the module calls something between two places of it; what the language or another module does runs nothing that was put away. */
function hasCallBetween({ end: start }: ts.Node, end: ts.Node): boolean {
  let found = false;
  walk(end.getSourceFile(), (node) => {
    if (found || node.end <= start || node.pos >= end.pos) return false;
    if (isFunctionNode(node) && !isImmediatelyInvoked(node) && !isLoopCallback(node)) return false;
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node);
    found = isCall && node.pos >= start && node.end <= end.pos && !isOfLanguage(node);
    return !found;
  });
  return found;
}

function isOfLanguage(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression.getText();
  return callee === 'require' || /^(?:Symbol\.for|Object\.(?:create|freeze|assign|keys|defineProperty))$/.test(callee);
}
