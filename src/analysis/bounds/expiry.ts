import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { isLoopCallback } from '../calls/handlers.ts';
import { getComparisons, getFacts } from '../syntax/conditions.ts';
import type { Access, Container } from '../containers/containers.ts';
import { getFunctionOf } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, getScope, isFunctionNode, isInside, unwrap, walkFrom } from '../syntax/syntax.ts';

const CLOCK = /\bDate\.now\(|new Date\(|performance\.now\(|\.hrtime\b|\.getTime\(/;

/**
 * `const entry = cache.get(key); if (entry.until < Date.now()) cache.delete(key)`: only what is asked for again is taken out, the rest
 * stays for ever. Not where the keys are those of the container itself, as in a sweep.
 */
export function isExpiryOnRead(index: ProgramIndex, { key, node }: Access, { accesses }: Container): boolean {
  if (!key) return false;
  const scope = getScope(node);
  const text = unwrap(key).getText();
  const isAsked = accesses.some(
    (one) => one.kind === 'read' && one.via !== 'nested' && one.key && unwrap(one.key).getText() === text && getScope(one.node) === scope,
  );
  if (!isAsked || isOfLoop(index, key)) return false;
  const timed = getFacts(node).filter(({ condition }) => isOfTime(index, condition, scope));
  // `if (isOld) { refreshing.set(key, work); … refreshing.delete(key); }`: what the same branch put in goes whatever the clock says.
  const isPair = accesses.some(
    (one) =>
      one.kind === 'growth' &&
      one.key &&
      unwrap(one.key).getText() === text &&
      one.node.pos < node.pos &&
      getScope(one.node) === scope &&
      timed.every(({ condition, holds }) => getFacts(one.node).some((other) => other.condition === condition && other.holds === holds)),
  );
  return timed.length > 0 && !isPair;
}

/** `if (isOld(entry)) this.remove(key)`: all calls that are known of the function, which takes out what it is given the key of, are of that kind. */
export function isCalledForExpiry(index: ProgramIndex, calls: CallGraph, access: Access, container: Container): boolean {
  const fn = getEnclosingFunction(access.node);
  const { sure } = fn ? calls.getCallers(fn) : { sure: [] };
  return sure.length > 0 && sure.every((call) => isCallForExpiry(index, call, access, container));
}

/** One of those calls. */
export function isCallForExpiry(index: ProgramIndex, call: ts.Node, access: Access, container: Container): boolean {
  const fn = getEnclosingFunction(access.node);
  const key = access.key && unwrap(access.key);
  const parameter = key && index.getSymbol(key)?.valueDeclaration;
  if (!fn || !parameter || !ts.isParameter(parameter) || parameter.parent !== fn || !ts.isCallExpression(call)) return false;
  const given = call.arguments[parameter.parent.parameters.indexOf(parameter)];
  return given !== undefined && isExpiryOnRead(index, { ...access, key: given, node: call }, container);
}

/** Something is compared with the clock, here, by a variable of the function, or by what is called. */
function isOfTime(index: ProgramIndex, condition: ts.Expression, scope: ts.Node): boolean {
  const isCompared = getComparisons(condition).some(({ operatorToken }) => /^[<>]/.test(operatorToken.getText()));
  if (isCompared && CLOCK.test(condition.getText())) return true;
  let found = false;
  walkFrom(condition, (part) => {
    if (!ts.isIdentifier(part)) return;
    const symbol = index.getSymbol(part);
    const made = symbol?.valueDeclaration;
    if (made && ts.isVariableDeclaration(made) && made.initializer && isInside(made, scope))
      found ||= isClockCompared(made.initializer) || (isCompared && CLOCK.test(made.initializer.getText()));
    const fn =
      ts.isCallExpression(part.parent) && part.parent.expression === part ? getFunctionOf(symbol, (one) => index.has(one)) : undefined;
    if (fn?.body) found ||= isClockCompared(fn.body);
  });
  return found;
}

function isClockCompared(node: ts.Node): boolean {
  return getComparisons(node).some((one) => /^[<>]/.test(one.operatorToken.getText()) && CLOCK.test(one.getText()));
}

/** The variable of a loop, or the parameter of its callback. */
export function isOfLoop(index: ProgramIndex, key: ts.Expression): boolean {
  const name = unwrap(key);
  const declaration = ts.isIdentifier(name) ? index.getSymbol(name)?.valueDeclaration : undefined;
  if (!declaration) return false;
  // `var name; for (name in table) …`
  for (let node: ts.Node = key; node.parent && !isFunctionNode(node); node = node.parent) {
    if (!ts.isForInStatement(node) && !ts.isForOfStatement(node)) continue;
    if (ts.isIdentifier(node.initializer) && index.getSymbol(node.initializer) === index.getSymbol(name)) return true;
  }
  for (let node: ts.Node = declaration; node.parent; node = node.parent) {
    if (ts.isForOfStatement(node.parent) || ts.isForInStatement(node.parent)) return node.parent.initializer === node;
    if (ts.isParameter(node)) return isLoopCallback(node.parent);
    if (ts.isStatement(node.parent)) return false;
  }
  return false;
}
