import { ts } from 'ts-morph';
import { isCalledForSure } from '../calls/certain-calls.ts';
import { getCalledFunction, getNamedExpression, getNameOf } from '../calls/function-names.ts';
import { getBoundNames } from '../containers/holder-syntax.ts';
import { getImportedName } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, hasText, isAssignment, isFunctionNode, isInside, unwrap, walk, wrapped } from '../syntax/syntax.ts';
import { getWords } from '../syntax/words.ts';

const METRICS: ReadonlySet<string> = new Set(['prom-client']);
const MAX_DEPTH = 2;

/** How often a memo is asked, and helps. What is `created`, or the next `id`, stands for the entries themselves, whatever text it ends in. */
const ASKED = /^(?:hits?|miss(?:es)?|lookups?|requests?|quer(?:y|ies)|calls?|evict(?:ed|ions?))$/i;
const OF_COUNT = /^(?:cache|memo|counts?|counter|total|num|number|of|n|stats?)$/i;

/**
 * Expressions that stand as statements of a function and do nothing but count: `this.hits++`, `metrics.miss('price')`, `misses.inc()`. What they
 * count is how often the memo helps, and they go on to count that.
 */
export function getTallies(index: ProgramIndex, fn: ts.FunctionLikeDeclaration): ReadonlySet<ts.Node> {
  const found = new Set<ts.Node>();
  if (fn.body)
    walk(fn.body, (node) => {
      if (isTallying(index, node)) found.add(unwrap((node as ts.ExpressionStatement).expression));
      return !isFunctionNode(node);
    });
  return found;
}

/** A statement that does nothing but count. */
export function isTallying(index: ProgramIndex, node: ts.Node): boolean {
  return ts.isExpressionStatement(node) && isTally(index, unwrap(node.expression), getEnclosingFunction(node), 0);
}

/** Code that is looked through, but for what counts in it. */
export function withoutTallies(parts: readonly ts.Node[], tallies: ReadonlySet<ts.Node>): readonly ts.Node[] {
  if (tallies.size === 0) return parts;
  return parts.flatMap((part): readonly ts.Node[] => {
    if (tallies.has(part) || (ts.isExpressionStatement(part) && tallies.has(unwrap(part.expression)))) return [];
    const isOpen = ts.isBlock(part) || ts.isIfStatement(part);
    if (!isOpen || ![...tallies].some((tally) => isInside(tally, part))) return [part];
    const children: ts.Node[] = [];
    ts.forEachChild(part, (child) => void children.push(child));
    return withoutTallies(children, tallies);
  });
}

/** `memo`: the function that must not look at what is counted. */
function isTally(index: ProgramIndex, node: ts.Expression, memo: ts.Node | undefined, depth: number): boolean {
  const counted = getCounted(node);
  if (counted) return isCounter(index, counted, memo);
  if (!ts.isCallExpression(node) || depth >= MAX_DEPTH || !node.arguments.every(isWrittenDown)) return false;
  if (isCounterOfLibrary(index, node)) return true;
  const fn = getCalledFunction(index, node.expression);
  if (!fn?.body || !isCalledForSure(index, fn, unwrap(node.expression))) return false;
  if (!ts.isBlock(fn.body)) return isTally(index, unwrap(fn.body as ts.Expression), memo, depth + 1);
  const { statements } = fn.body;
  return (
    statements.length > 0 &&
    statements.every((one) => ts.isExpressionStatement(one) && isTally(index, unwrap(one.expression), memo, depth + 1))
  );
}

/** `hits` of `hits++`, `hits += 1`. */
function getCounted(node: ts.Expression): ts.Identifier | ts.MemberName | undefined {
  const isUp = (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) && node.operator === ts.SyntaxKind.PlusPlusToken;
  const isAdd = isAssignment(node) && node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken && ts.isNumericLiteral(unwrap(node.right));
  const target = isUp ? unwrap(node.operand) : isAdd ? unwrap(node.left) : undefined;
  if (!target) return undefined;
  if (ts.isPropertyAccessExpression(target)) return target.name;
  return ts.isIdentifier(target) ? target : undefined;
}

/** A number that starts as one, is only counted up, and told with others: nothing hangs on it. */
function isCounter(index: ProgramIndex, name: ts.Identifier | ts.MemberName, memo: ts.Node | undefined): boolean {
  const symbol = index.getSymbol(name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !index.has(declaration) || ts.isParameter(declaration)) return false;
  const isMember = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name && !ts.isPrivateIdentifier(name);
  const uses = [...(isMember ? index.getNames(name.text) : index.getNamesOf(symbol, name.text))].filter((use) => {
    const found = index.getSymbol(use);
    // `cache.hits` of what has no type may be it.
    return found === symbol || (isMember && !found && ts.isPropertyAccessExpression(use.parent) && use.parent.name === use);
  });
  return uses.every((use) => {
    const whole = wrapped(getNamedExpression(use));
    const { parent } = whole;
    if ('initializer' in parent && parent.initializer && (parent as ts.PropertyDeclaration).name === use)
      return ts.isNumericLiteral(unwrap(parent.initializer as ts.Expression));
    if (isAssignment(parent) && parent.left === whole) return ts.isNumericLiteral(unwrap(parent.right));
    if (ts.isPostfixUnaryExpression(parent) || ts.isPrefixUnaryExpression(parent))
      return ts.isExpressionStatement(parent.parent) && getCounted(parent) === use;
    return (
      isOfAsking(name.text) && !(memo && isInside(use, memo)) && isTold(whole) && !isDeciding(whole) && !isDecidingByReport(index, use, 0)
    );
  });
}

function isOfAsking(name: string): boolean {
  const words = getWords(name);
  return words.some((word) => ASKED.test(word)) && words.every((word) => ASKED.test(word) || OF_COUNT.test(word));
}

/**
 * A part of a report: `{ hits }`, `${hits} hits`, `hits / all`. Whoever gets the number alone may tell by it that something was made, as by a
 * version.
 */
function isTold(use: ts.Node): boolean {
  const { parent } = use;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === use;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isTemplateSpan(parent)) return true;
  return ts.isBinaryExpression(parent) && /^[-+*/]$/.test(parent.operatorToken.getText());
}

/** What runs, or which entry is meant, hangs on it. */
function isDeciding(use: ts.Node): boolean {
  for (let node = use; ts.isExpression(node); node = node.parent) {
    const { parent } = node;
    if (ts.isConditionalExpression(parent)) return parent.condition === node;
    if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
    if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent) || ts.isSwitchStatement(parent)) return true;
    if (ts.isForStatement(parent)) return parent.condition === node;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return false;
  }
  return false;
}

/** What the report is given to decides by it: `if (stats().misses > 4)`, `const { misses } = stats(); if (misses) …`. */
function isDecidingByReport(index: ProgramIndex, use: ts.Node, depth: number): boolean {
  const fn = getEnclosingFunction(use);
  const name = fn && isFunctionNode(fn) ? (ts.isGetAccessorDeclaration(fn) ? fn.name : getNameOf(fn)) : undefined;
  if (!fn || !name || !hasText(name)) return false;
  if (depth > MAX_DEPTH) return true;
  const symbol = index.getSymbol(name);
  return [...index.getNamesOf(symbol, name.text), ...index.getLocalNames(symbol)].some((one) => {
    if (one === name || index.getSymbol(one) !== symbol) return false;
    const named = wrapped(getNamedExpression(one));
    if (ts.isGetAccessorDeclaration(fn)) return isDecidingValue(index, named, depth);
    return ts.isCallExpression(named.parent) && isDecidingValue(index, named.parent, depth);
  });
}

/** A value, also by the names that it is given. */
function isDecidingValue(index: ProgramIndex, value: ts.Node, depth: number): boolean {
  if (isDeciding(value) || depth > MAX_DEPTH) return true;
  let outer = wrapped(value);
  while (ts.isExpression(outer.parent) && !ts.isCallExpression(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  if (ts.isReturnStatement(parent)) return isDecidingByReport(index, parent, depth + 1);
  // `if (isBad(stats()))`
  if (ts.isCallExpression(parent)) return isDecidingValue(index, parent, depth + 1);
  const names = ts.isVariableDeclaration(parent) ? getBoundNames(parent.name) : [];
  return names.some((name) => {
    const symbol = index.getSymbol(name);
    const uses = index.getNamesOf(symbol, name.text).filter((use) => use !== name && index.getSymbol(use) === symbol);
    return uses.some((use) => isDecidingValue(index, use, depth + 1));
  });
}

/** `misses.inc({ cache: 'price' })` of `const misses = new Counter(…)`. */
function isCounterOfLibrary(index: ProgramIndex, { expression }: ts.CallExpression): boolean {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'inc') return false;
  let counter = unwrap(callee.expression);
  // `misses.labels('price').inc()`
  if (ts.isCallExpression(counter) && ts.isPropertyAccessExpression(counter.expression) && counter.expression.name.text === 'labels')
    counter = counter.arguments.every(isWrittenDown) ? unwrap(counter.expression.expression) : counter;
  const name = ts.isPropertyAccessExpression(counter) ? counter.name : counter;
  const declaration = index.getSymbol(name)?.valueDeclaration;
  const made =
    declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) ? declaration.initializer : undefined;
  const maker = made && unwrap(made);
  if (!maker || !ts.isNewExpression(maker)) return false;
  return /#(?:default\.)?Counter$/.test(getImportedName(index, maker.expression, (module) => METRICS.has(module), METRICS) ?? '');
}

/** A text, a number, or a literal of such. */
function isWrittenDown(node: ts.Node): boolean {
  if (!ts.isExpression(node)) return false;
  const value = unwrap(node);
  if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return true;
  return (
    ts.isObjectLiteralExpression(value) && value.properties.every((one) => ts.isPropertyAssignment(one) && isWrittenDown(one.initializer))
  );
}
