import { ts } from 'ts-morph';
import { getFacts, splitFact } from './conditions.ts';
import { getEnclosingFunction, isAssignment, isFallback, isFunctionNode, unwrap, walk, wrapped } from './syntax.ts';

/**
 * The container spread or concatenated into the value that is assigned to it: `log = [...log, x]`, `m = { ...m, [k]: v }`, `s = new Set([...s, x])`,
 * `s = new Set(s).add(x)`.
 */
export function isGrowingCopy(value: ts.Expression, text: string): boolean {
  const expression = unwrap(value);
  const entries = getEntries(expression);
  if (entries) return isGrowingCopy(entries, text);
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.length > 1 && expression.elements.some((e) => ts.isSpreadElement(e) && getSpread(e.expression) === text);
  }
  if (ts.isObjectLiteralExpression(expression)) {
    return isCopyWith(expression, text) && expression.properties.some((part) => !isSpreadOf(part, text) && !isFixed(part, text));
  }
  if (ts.isCallExpression(expression)) {
    if (isCopyAddedTo(expression, text)) return true;
    const joined = getJoined(expression);
    return joined.length > 1 && joined.some((part) => part.getText() === text);
  }
  if (ts.isTemplateExpression(expression)) return expression.templateSpans.some((span) => unwrap(span.expression).getText() === text);
  return ts.isBinaryExpression(expression) && isAddedTo(expression, text);
}

/** `{ ...state, loading: true }` */
function isCopyWith({ properties }: ts.ObjectLiteralExpression, text: string): boolean {
  return properties.some((part) => isSpreadOf(part, text));
}

function isSpreadOf(part: ts.ObjectLiteralElementLike, text: string): boolean {
  return ts.isSpreadAssignment(part) && getSpread(part.expression) === text;
}

/** `loading: true` of `{ ...state, loading: true }`: the same entry each time, made of nothing that was there. */
function isFixed(part: ts.ObjectLiteralElementLike, text: string): boolean {
  if (!part.name || (ts.isComputedPropertyName(part.name) && !ts.isStringLiteralLike(part.name.expression))) return false;
  return !part.getText().includes(text);
}

/** What a collection is made of: `[...log, x]` of `new Set([...log, x])`. */
function getEntries(made: ts.Expression): ts.Expression | undefined {
  const isCollection = ts.isNewExpression(made) && /^(?:Map|Set)$/.test(made.expression.getText());
  return isCollection ? made.arguments?.[0] : undefined;
}

/** `new Map(table).set(key, value)` */
function isCopyAddedTo({ expression }: ts.CallExpression, text: string): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !/^(?:set|add)$/.test(expression.name.text)) return false;
  const copied = getEntries(unwrap(expression.expression));
  return copied !== undefined && unwrap(copied).getText() === text;
}

/** What compilers make of a spread; and of the list that is spread. */
export const SPREADS = /^(?:_extends|__assign|__spread\w*|_objectSpread\w*)$/;
const LISTS = /^(?:_toConsumableArray|__read)$/;

/** What is put together: `log.concat(x)`, `Object.assign({}, table, more)`, and what compilers make of `[...log, x]` and `{ ...table, ...more }`. */
function getJoined(node: ts.Expression): readonly ts.Expression[] {
  const value = unwrap(node);
  // `Object.assign({}, table || {}, more)`
  if (isFallback(value)) return getJoined(value.left);
  if (!ts.isCallExpression(value)) return isBlank(value) ? [] : [value];
  const callee = unwrap(value.expression);
  const member = ts.isPropertyAccessExpression(callee) ? callee : undefined;
  const name = (member?.name ?? callee).getText();
  if (LISTS.test(name)) return value.arguments.slice(0, 1).flatMap(getJoined);
  if (member && name === 'concat') return [member.expression, ...value.arguments].flatMap(getJoined);
  const isAssign = name === 'assign' && member?.expression.getText() === 'Object';
  return isAssign || SPREADS.test(name) ? value.arguments.flatMap(getJoined) : [value];
}

/** `{}` and `[]`, which a copy starts with, and the flags of a compiler's helper. */
function isBlank(value: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  return value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword;
}

/** `log`, also of `...(log || [])`. */
function getSpread(spread: ts.Expression): string {
  const expression = unwrap(spread);
  return (isFallback(expression) ? unwrap(expression.left) : expression).getText();
}

/** The container as the part of its own growing copy that comes first, in a statement of its own: `log = [...log, x];`, `log = log.concat(x);`. */
export function isStartOfOwnCopy(site: ts.Node): boolean {
  const outer = wrapped(site);
  const { parent } = outer;
  const isSpread = ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent) && parent.parent.elements[0] === parent;
  const isJoined = ts.isPropertyAccessExpression(parent) && parent.expression === outer && ts.isCallExpression(parent.parent);
  if (!isSpread && !isJoined) return false;
  const value = wrapped(parent.parent);
  const assignment = value.parent;
  if (!isAssignment(assignment) || assignment.right !== value || !ts.isExpressionStatement(assignment.parent)) return false;
  return assignment.left.getText() === site.getText() && isGrowingCopy(assignment.right, site.getText());
}

/** `log + line`, `line + log`. */
function isAddedTo(node: ts.Expression, text: string): boolean {
  const value = unwrap(node);
  if (!ts.isBinaryExpression(value) || value.operatorToken.kind !== ts.SyntaxKind.PlusToken) return value.getText() === text;
  return isAddedTo(value.left, text) || isAddedTo(value.right, text);
}

/** A part of what the entry held before: `lists.set(k, lists.get(k).filter(…))`, `c[k] = held.filter(…)` of a `held` that was read from it. */
export function isNarrowed(value: ts.Expression, site: ts.Node): boolean {
  const expression = unwrap(value);
  if (ts.isArrayLiteralExpression(expression)) {
    const [only] = expression.elements;
    return only !== undefined && expression.elements.length === 1 && ts.isSpreadElement(only) && isNarrowed(only.expression, site);
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false;
  const { name, expression: base } = expression.expression;
  return name.text === 'filter' && getRead(unwrap(base)).getText().startsWith(site.getText());
}

/** What a variable of the same function was given. */
function getRead(base: ts.Expression): ts.Node {
  const fn = ts.isIdentifier(base) ? getEnclosingFunction(base) : undefined;
  let read: ts.Node = base;
  if (!fn || !isFunctionNode(fn) || !ts.isIdentifier(base)) return read;
  walk(fn, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && node.name.getText() === base.text) read = unwrap(node.initializer);
  });
  return read;
}

/** `cache = cache.set(key, value)`, also of a variable that holds it: what `set` gives back is the container. So is what `push` of Immutable.js does. */
export function isSetResult(value: ts.Expression, site: ts.Node): boolean {
  const expression = unwrap(value);
  if (isFallback(expression)) return isSetResult(expression.left, site);
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false;
  const { name, expression: base } = expression.expression;
  return /^(?:set|add|push|unshift)$/.test(name.text) && getRead(unwrap(base)).getText() === site.getText();
}

/** `cache = options.cache || cache`: takes nothing out unless another one is given. */
export function isKeptByDefault({ value, site }: { readonly value?: ts.Expression | undefined; readonly site: ts.Node }): boolean {
  const given = value && unwrap(value);
  return isFallback(given) && unwrap(given.right).getText() === site.getText();
}

/** `list = list.map(…)`, `list = [...list]`, `state = { ...state, loading: true }`: as many as before, but for what is fixed. */
export function isAsMany(value: ts.Expression, text: string): boolean {
  const expression = unwrap(value);
  if (ts.isArrayLiteralExpression(expression)) {
    const [only] = expression.elements;
    return expression.elements.length === 1 && only !== undefined && ts.isSpreadElement(only) && isAsMany(only.expression, text);
  }
  if (ts.isObjectLiteralExpression(expression)) return isCopyWith(expression, text);
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return expression.getText() === text;
  const { name, expression: base } = expression.expression;
  const isWhole =
    /^(?:map|sort|reverse|toSorted|toReversed)$/.test(name.text) || (name.text === 'slice' && expression.arguments.length === 0);
  return isWhole && isAsMany(base, text);
}

/** `if (!cache) cache = {}`, `cache || (cache = {})`, `!cache && (cache = {})`: makes it once. */
export function isMadeWhenMissing(text: string, assignment: ts.Node): boolean {
  const outer = wrapped(assignment);
  const { parent } = outer;
  if (isFallback(parent) && parent.right === outer) return parent.left.getText() === text;
  const statement = ts.isBlock(parent.parent) ? parent.parent.parent : parent.parent;
  const condition = isGuardedBy(parent, outer) ? parent.left : ts.isIfStatement(statement) ? statement.expression : undefined;
  const missing = [
    `!${text}`,
    `typeof${text}==='undefined'`,
    ...['undefined', 'null', 'void0'].flatMap((no) => [`${text}===${no}`, `${text}==${no}`]),
  ];
  const sides =
    condition
      ?.getText()
      .replace(/\s|[()]/g, '')
      .replaceAll('"', "'")
      .split('||') ?? [];
  return sides.length > 0 && sides.every((side) => side.split('&&').some((part) => missing.includes(part)));
}

/** `condition && (x = y)` */
function isGuardedBy(parent: ts.Node, outer: ts.Node): parent is ts.BinaryExpression {
  return ts.isBinaryExpression(parent) && parent.right === outer && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** `if (list.length < n) list.length = n;`: it gets longer by that, and nothing goes. */
export function isLengthening({ left, right }: ts.BinaryExpression): boolean {
  const [length, given] = [left.getText(), right.getText()];
  return getFacts(left)
    .flatMap(splitFact)
    .some(({ condition, holds }) => {
      if (!holds || !ts.isBinaryExpression(condition)) return false;
      const [one, operator, other] = [condition.left, condition.operatorToken, condition.right].map((part) => part.getText());
      return (one === length && operator === '<' && other === given) || (one === given && operator === '>' && other === length);
    });
}
