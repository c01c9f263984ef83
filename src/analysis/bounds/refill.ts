import { ts } from 'ts-morph';
import { getCalledFunction } from '../calls/function-names.ts';
import type { Access } from '../containers/containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getConditions, getFacts, splitFact } from '../syntax/conditions.ts';
import { getEnclosingFunction, getScope, isAssignment, isAsync, isFunctionNode, isInside, unwrap, walkFrom } from '../syntax/syntax.ts';

/**
 * `delete c[k]; c[k] = v`: moves an entry to the end, takes nothing out. Also a blank that is refilled at once, and
 * `c[k] = c[k].filter(isOther); c[k].push(v)`.
 */
export function isRefill(index: ProgramIndex, release: Access, growth: readonly Access[]): boolean {
  const { key, node } = release;
  if (!key) return false;
  const body = getScope(node);
  const isHere = growth.some(
    (access) =>
      (isSame(index, key, access.key) || isOfEntry(release, access)) &&
      access.node.pos > node.pos &&
      isInside(access.node, body) &&
      !isLater(node, access.node) &&
      !isAlternative(node, access.node) &&
      !isConditional(node, access.node),
  );
  return isHere || isMadeAgain(index, release, growth);
}

/** `refresh(...params) { c.delete(id(params)); return get(...params); }`: what is given to the function that fills is what this one was given. */
function isMadeAgain(index: ProgramIndex, { node }: Access, growth: readonly Access[]): boolean {
  const fn = getEnclosingFunction(node);
  if (!fn || !isFunctionNode(fn) || fn.parameters.length === 0) return false;
  const given = fn.parameters.map(({ name, dotDotDotToken }) => `${dotDotDotToken ? '...' : ''}${name.getText()}`).join();
  let found = false;
  walkFrom(fn, (call) => {
    if (call !== fn && isFunctionNode(call)) return false;
    if (!found && ts.isCallExpression(call) && call.pos > node.pos && !isConditional(node, call) && !isAlternative(node, call)) {
      const filling = call.arguments.map((one) => one.getText()).join() === given ? getCalledFunction(index, call.expression) : undefined;
      found = filling !== undefined && growth.some((access) => isInside(access.node, filling));
    }
    return !found;
  });
  return found;
}

/** It adds to the entry of which the release kept a part. */
function isOfEntry({ method, node }: Access, { via, site }: Access): boolean {
  return method === 'filter' && via === 'nested' && isAssignment(node) && node.left.getText() === site.getText();
}

/** `(async () => { await work; c.delete(k); })(); c.set(k, v);`: what stands after it has run before. */
function isLater(node: ts.Node, other: ts.Node): boolean {
  const fn = ts.findAncestor(node, isFunctionNode);
  if (!fn || !isAsync(fn) || isInside(other, fn)) return false;
  let found = false;
  walkFrom(fn, (one) => {
    found ||= ts.isAwaitExpression(one) && one.pos < node.pos;
    return !found && (one === fn || !isFunctionNode(one));
  });
  return found;
}

/** The same text; of two variables of one name, the same one. */
function isSame(index: ProgramIndex, one: ts.Expression, other: ts.Expression | undefined): boolean {
  if (one.getText() !== other?.getText()) return false;
  return !ts.isIdentifier(one) || index.getSymbol(one) === index.getSymbol(other);
}

/** Where one runs the other does not: in another case of one `switch`, or in the `catch` of its `try`. */
function isAlternative(node: ts.Node, other: ts.Node): boolean {
  for (let current = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    if (ts.isCaseBlock(parent) && isInside(other, parent)) return !isInside(other, current);
    if (ts.isTryStatement(parent) && current === parent.tryBlock && parent.catchClause && isInside(other, parent.catchClause)) return true;
  }
  return false;
}

/** Whether `node` runs under a condition that `other` does not run under. */
function isConditional(node: ts.Node, other: ts.Node): boolean {
  if (isExcluded(node, other)) return true;
  const own = getConditions(node);
  const others = new Map(getConditions(other).map(({ condition, branch }) => [condition, branch]));
  // The two sides of one `if`: a toggle, a count that goes down.
  if (own.some(({ condition, branch }) => others.has(condition) && others.get(condition) !== branch)) return true;
  return own.some(({ condition }) => !others.has(condition)) && hasExit(node);
}

/** What something is one of where a node runs, or is none of. */
interface Values {
  readonly subject: string;
  readonly values: ReadonlySet<string>;
  readonly isAmong: boolean;
}

/** `if (next !== 'shown') …` and `if (next === 'shown') …` of what nobody sets in between. */
function isExcluded(node: ts.Node, other: ts.Node): boolean {
  const own = getValues(node);
  return getValues(other).some((one) => own.some((another) => areDisjoint(one, another)));
}

function areDisjoint(one: Values, other: Values): boolean {
  if (one.subject !== other.subject || !(one.isAmong || other.isAmong)) return false;
  const [allowed, rest] = one.isAmong ? [one, other] : [other, one];
  return [...allowed.values].every((value) => rest.values.has(value) !== rest.isAmong);
}

function getValues(node: ts.Node): Values[] {
  return getFacts(node)
    .flatMap(splitFact)
    .flatMap(({ condition, holds }) => {
      const compared = getComparison(condition);
      return compared ? [{ ...compared, isAmong: compared.isAmong === holds }] : [];
    });
}

/** `kind === 'stopped'`, `kind !== 'stopped'`, `kind === 'stopped' || kind === 'failed'` */
function getComparison(condition: ts.Expression): Values | undefined {
  const node = unwrap(condition);
  if (!ts.isBinaryExpression(node)) return undefined;
  if (node.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    const [left, right] = [getComparison(node.left), getComparison(node.right)];
    const isOfOne = left?.isAmong === true && right?.isAmong === true && left.subject === right.subject;
    return isOfOne ? { ...left, values: new Set([...left.values, ...right.values]) } : undefined;
  }
  const operator = node.operatorToken.getText();
  if (!/^[!=]==?$/.test(operator) || !ts.isLiteralExpression(node.right)) return undefined;
  return { subject: node.left.getText(), values: new Set([node.right.getText()]), isAmong: operator.startsWith('=') };
}

/** The branch leaves the function, so what follows does not run. */
function hasExit(node: ts.Node): boolean {
  for (let current: ts.Node = node; current.parent && !isFunctionNode(current.parent); current = current.parent) {
    if (ts.isBlock(current) && current.statements.some((statement) => ts.isReturnStatement(statement) || ts.isThrowStatement(statement)))
      return true;
  }
  return false;
}
