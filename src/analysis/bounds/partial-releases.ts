import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import type { CallGraph } from '../calls/calls.ts';
import { isOfDeeperLevel } from './levels.ts';
import { exitsProgram, isOfProgramEnd } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getFacts, splitFact } from '../syntax/conditions.ts';
import {
  getEnclosingFunction,
  getReceiver,
  getScope,
  isFallback,
  isFunctionNode,
  isInside,
  unwrap,
  walkFrom,
  wrapped,
} from '../syntax/syntax.ts';
import { isConst } from '../syntax/constants.ts';

interface Program {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/** Takes out too little, whatever its key: most of what is added stays. */
export function isOfSome(release: Access, open: readonly Access[]): boolean {
  return isOfOneKey(release, open) || open.some((access) => isOfDeeperLevel(release.site, access.site));
}

/** `table.delete('default')`, `delete table.first`: all other entries stay. What grows may be what that one entry holds. */
function isOfOneKey({ key, method, node }: Access, open: readonly Access[]): boolean {
  if (method !== 'delete') return false;
  const isNamed = ts.isDeleteExpression(node) && ts.isPropertyAccessExpression(unwrap(node.expression));
  if (isNamed && open.some(({ via }) => via !== 'nested')) return true;
  return key !== undefined && ts.isStringLiteralLike(unwrap(key));
}

/**
 * `const tries = (c[id] || 0) + 1; if (tries >= 5) { delete c[id]; return; } c[id] = tries;`: an entry goes once it has been counted up, and most
 * are never counted so far.
 */
export function isOfFullCount(index: ProgramIndex, { key, node }: Access, { accesses }: Container): boolean {
  const name = key && unwrap(key).getText();
  const scope = getScope(node);
  const own = accesses.filter((access) => access.key && unwrap(access.key).getText() === name && getScope(access.node) === scope);
  const counted = new Set(own.filter(({ kind }) => kind === 'read').map((read) => getCounter(index, read.node)));
  const isCount = (side: ts.Expression): boolean => ts.isIdentifier(unwrap(side)) && counted.has(index.getSymbol(unwrap(side)));
  const isCountedUp = own.some(({ kind, value }) => kind === 'growth' && value && isCount(getAddend(value)));
  if (!isCountedUp) return false;
  return getFacts(node)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      if (!ts.isBinaryExpression(condition)) return false;
      const operator = condition.operatorToken.getText();
      const isAbove = holds ? /^(?:>=?|===?)$/.test(operator) : /^(?:<=?|!==?)$/.test(operator);
      return isAbove && isCount(condition.left) && isNumber(index, condition.right);
    });
}

/** The variable that holds a count: `c[id]`, `c[id] || 0`, `(c[id] || 0) + 1`. */
function getCounter(index: ProgramIndex, read: ts.Node): ts.Symbol | undefined {
  let current = wrapped(read);
  if (isFallback(current.parent)) current = wrapped(current.parent);
  if (ts.isBinaryExpression(current.parent) && current.parent.operatorToken.kind === ts.SyntaxKind.PlusToken)
    current = wrapped(current.parent);
  const name = getReceiver(current);
  return name && index.getSymbol(name);
}

/** `tries` of `tries + 1`, `++tries`, `tries`. */
function getAddend(value: ts.Expression): ts.Expression {
  const node = unwrap(value);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return unwrap(node.left);
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusPlusToken ? unwrap(node.operand) : node;
}

/** A number above 1 that the program fixes. */
function isNumber(index: ProgramIndex, side: ts.Expression): boolean {
  const node = unwrap(side);
  if (ts.isNumericLiteral(node)) return Number(node.text) > 1;
  const declaration = ts.isIdentifier(node) ? index.getSymbol(node)?.valueDeclaration : undefined;
  const isConstant = isConst(declaration);
  return isConstant === true && declaration.initializer !== undefined && isNumber(index, declaration.initializer);
}

/** What a timer takes out, unless it is stopped: what is answered in time stops the clock, and stays. */
export function isOfStoppedTimer(program: Program, { node }: Access, container: Container, releases: readonly Access[]): boolean {
  const fn = getEnclosingFunction(node);
  const timer = fn && wrapped(fn).parent;
  if (!fn || !timer || !ts.isCallExpression(timer) || !/(?:^|\.)setTimeout$/.test(timer.expression.getText())) return false;
  const isEntry = container.accesses.some(({ kind, value }) => kind === 'growth' && value && unwrap(value) === timer);
  const stopped = isEntry ? getStopping(program, container) : getStoppingValues(program.index, timer, container);
  return stopped.some((by) => !releases.some((release) => isInside(release.node, by)) && !callsRelease(by, releases));
}

/** `const timer = setTimeout(() => { delete pending[id]; }, ms); pending[id] = (answer) => { clearTimeout(timer); … };` */
function getStoppingValues(index: ProgramIndex, timer: ts.CallExpression, { accesses }: Container): readonly ts.Node[] {
  const name = getReceiver(timer);
  const symbol = name && index.getSymbol(name);
  const scope = symbol?.valueDeclaration && getScope(symbol.valueDeclaration);
  if (!name || !symbol || !scope || !isFunctionNode(scope)) return [];
  const stored = accesses.flatMap(({ kind, value, node }) => (kind === 'growth' && value && isInside(node, scope) ? [unwrap(value)] : []));
  return stored.filter((value) => isFunctionNode(value) && isStopped(index, name, value));
}

/** `timers.set(id, setTimeout(() => { timers.delete(id); }, ms))` and elsewhere `clearTimeout(timers.get(id))`, which sets no other one. */
function getStopping({ index, calls }: Program, { accesses }: Container): readonly ts.Node[] {
  const growth = accesses.filter(({ kind }) => kind === 'growth').map(({ node }) => node);
  return accesses.flatMap(({ kind, node }) => {
    const scope = getScope(node);
    const name = getReceiver(wrapped(node));
    const isRead = kind === 'read' && (isCleared(node) || (name !== undefined && isStopped(index, name, scope)));
    if (!isRead || isOfProgramEnd(scope) || exitsProgram(scope)) return [];
    // `cancel(id)` of what sets the next timer at once.
    const callers = isFunctionNode(scope) ? calls.getCallers(scope).calls.map((call) => getScope(call)) : [];
    return [scope, ...callers].some((place) => growth.some((added) => isInside(added, place))) ? [] : [scope];
  });
}

function isStopped(index: ProgramIndex, name: ts.Identifier, within: ts.Node): boolean {
  return index.getNamesOf(index.getSymbol(name), name.text).some((use) => isInside(use, within) && isCleared(use));
}

function isCleared(use: ts.Node): boolean {
  const { parent } = wrapped(use);
  return ts.isCallExpression(parent) && /(?:^|\.)clearTimeout$/.test(parent.expression.getText());
}

/** By its name, a function that takes entries out. */
function callsRelease(fn: ts.Node, releases: readonly Access[]): boolean {
  const names = new Set(releases.flatMap(({ node }) => getEnclosingFunction(node)?.name?.getText() ?? []));
  let found = false;
  walkFrom(fn, (node) => {
    if (ts.isCallExpression(node)) found ||= names.has(node.expression.getText().replace(/^.*\./s, ''));
    return !found;
  });
  return found;
}

/** `while (cursor.hasNext()) { batch.push(cursor.next()); if (batch.length > 100) batch = []; }` at the top of a script. */
export function isInLoopOf(release: ts.Node, growth: readonly Access[]): boolean {
  const loop = ts.findAncestor(release, (node) => ts.isIterationStatement(node, false));
  return loop !== undefined && growth.some(({ node }) => isInside(node, loop));
}
