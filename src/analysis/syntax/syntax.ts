import { ts } from 'ts-morph';
import type { ContainerKind } from '../../types.ts';
import { ofKinds } from './node-kinds.ts';
import { getImported, getPolyfilled } from './polyfills.ts';

type Wrapper = ts.ParenthesizedExpression | ts.AsExpression | ts.NonNullExpression | ts.SatisfiesExpression | ts.TypeAssertion;

// Asked so often that what ts-morph's namespace costs for each is felt.
const { SyntaxKind, forEachChild, isBinaryExpression, isCallExpression, isClassLike, isIdentifier, isPropertyAccessExpression } = ts;

const isWrapper = ofKinds(
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.AsExpression,
  SyntaxKind.NonNullExpression,
  SyntaxKind.SatisfiesExpression,
  SyntaxKind.TypeAssertionExpression,
);

/** The expression without parentheses, casts, `satisfies` and `!`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let current = node;
  while (isWrapper(current)) current = (current as Wrapper).expression;
  return current;
}

/** The outermost node that is `node` with parentheses, casts and `!` around it. */
export function wrapped(node: ts.Node): ts.Node {
  let current = node;
  while (current.parent && isWrapper(current.parent)) current = current.parent;
  return current;
}

export type Assignment = ts.AssignmentExpression<ts.AssignmentOperatorToken>;

const { FirstAssignment, LastAssignment } = SyntaxKind;

export function isAssignment(node: ts.Node | undefined): node is Assignment {
  if (node === undefined || !isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= FirstAssignment && kind <= LastAssignment;
}

export function isAssignmentTo(node: ts.Node | undefined, target: ts.Node): node is Assignment {
  return isAssignment(node) && node.left === target;
}

/** `x++`, `--x`. */
export function isUpdate(node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression {
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return false;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

const isLogical = ofKinds(SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken);

export interface Fallback extends ts.BinaryExpression {
  readonly operatorToken: ts.Token<ts.SyntaxKind.BarBarToken | ts.SyntaxKind.QuestionQuestionToken>;
}

/** `a || b`, `a ?? b`. */
export function isFallback(node: ts.Node | undefined): node is Fallback {
  return node !== undefined && isBinaryExpression(node) && isLogical(node.operatorToken);
}

/** `Object.create(null)`, also with a second cast argument. */
function isNullPrototype(node: ts.Expression): boolean {
  return (
    isCallExpression(node) &&
    isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'create' &&
    isIdentifier(node.expression.expression) &&
    node.expression.expression.text === 'Object' &&
    node.arguments.length === 1 &&
    node.arguments[0]?.kind === ts.SyntaxKind.NullKeyword
  );
}

const CONSTRUCTED: Readonly<Record<string, ContainerKind>> = { Map: 'Map', Set: 'Set', Array: 'array', Object: 'object' };

/** `new Map()`, `new globalThis.Map()`, and `new _map2.default()`, which Babel makes of it. */
function getConstructed(made: ts.NewExpression): ContainerKind | undefined {
  const expression = unwrap(made.expression);
  if (isIdentifier(expression)) return CONSTRUCTED[expression.text] ?? getPolyfilled(expression);
  // `new (memoize.Cache || MapCache)`: of a class that is chosen at run time, by default one of the file that is used like a map.
  if (isFallback(expression)) return isIdentifier(expression.right) && isMapLike(expression.right) ? 'Map' : undefined;
  if (!isPropertyAccessExpression(expression) || !isIdentifier(expression.expression)) return undefined;
  const base = expression.expression.text;
  return GLOBAL_NAMES.has(base) ? CONSTRUCTED[expression.name.text] : getImported(base, expression.name.text);
}

/** `Map`, or a class or constructor function of the file that has `get` and `set`. */
function isMapLike(name: ts.Identifier): boolean {
  if (name.text === 'Map') return true;
  const methods = new Set<string>();
  walk(name.getSourceFile(), (node) => {
    if (isClassLike(node) && node.name?.text === name.text) node.members.forEach((member) => methods.add(member.name?.getText() ?? ''));
    if (!isPropertyAccessExpression(node) || !isAssignmentTo(node.parent, node)) return;
    if (node.expression.getText() === `${name.text}.prototype`) methods.add(node.name.text);
  });
  return methods.has('get') && methods.has('set');
}

/** `Object.create({})`, `create(null)`, `(0, _create2.default)(null)`, `Object.assign({}, x)`: an object that is new. */
function isNewObject({ expression, arguments: [first] }: ts.CallExpression): boolean {
  if (!first) return false;
  const callee = expression.getText();
  if (/create(?:\d*\.default\)?)?$/i.test(callee))
    return first.kind === ts.SyntaxKind.NullKeyword || (callee === 'Object.create' && ts.isObjectLiteralExpression(first));
  return callee === 'Object.assign' && (ts.isObjectLiteralExpression(first) || isNullPrototype(first));
}

/** `typeof window === 'undefined' ? {} : window`: the global object, wherever there is one. */
function isGlobalObject({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): boolean {
  const names = [whenTrue, whenFalse].map((one) => unwrap(one).getText()).filter((one) => GLOBAL_NAMES.has(one));
  return names.some((one) => condition.getText().includes(`typeof ${one}`));
}

/**
 * The kind of container that an expression makes, if it makes one: `{}`, `Object.create(null)`, `new Map()`, `new Set()`, `[]`,
 * `new Array()`, a string literal, and the lazy forms `x || {}`, `x ?? {}`, `x = {}`, `x ? new Map() : y`. Names are not resolved: whether
 * `Map` is the global one is a question for the checker.
 */
export function getContainerKind(node: ts.Expression | undefined): ContainerKind | undefined {
  if (!node) return undefined;
  const expression = unwrap(node);
  if (ts.isObjectLiteralExpression(expression) || isNullPrototype(expression)) return 'object';
  if (ts.isArrayLiteralExpression(expression)) return 'array';
  if (ts.isNewExpression(expression)) return getConstructed(expression);
  if (isCallExpression(expression)) return isNewObject(expression) ? 'object' : undefined;
  if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression)) return 'string';
  if (isFallback(expression)) return getContainerKind(expression.right);
  if (isAssignment(expression)) return getContainerKind(expression.right);
  if (!ts.isConditionalExpression(expression) || isGlobalObject(expression)) return undefined;
  const kinds = [expression.whenTrue, expression.whenFalse].map((one) => getContainerKind(one));
  return kinds.includes('string') ? undefined : (kinds[0] ?? kinds[1]);
}

/** A container that holds nothing yet. */
export function isEmptyContainer(node: ts.Expression): boolean {
  const expression = unwrap(node);
  if (ts.isObjectLiteralExpression(expression)) return expression.properties.length === 0;
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.length === 0;
  if (ts.isNewExpression(expression)) return getContainerKind(expression) !== undefined && !expression.arguments?.length;
  if (ts.isStringLiteralLike(expression)) return expression.text === '';
  return isNullPrototype(expression);
}

/** A function called where it is written: `(function () {})()`, `(() => {})()`, `!function () {}()`, `.call(this)`. */
export function isImmediatelyInvoked(fn: ts.Node): boolean {
  if (!ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn)) return false;
  const outer = wrapped(fn);
  const parent = outer.parent;
  if (isCallExpression(parent) && parent.expression === outer) return true;
  if (!isPropertyAccessExpression(parent) || parent.expression !== outer) return false;
  return isCallExpression(parent.parent) && parent.parent.expression === parent && /^(?:call|apply)$/.test(parent.name.text);
}

/**
 * A module wrapper: the function that `define(…)` of AMD or the `factory` of a UMD header is given. It runs once, while the module loads.
 * Structural: it takes `exports`, or the only statement of the file is a call that takes this function.
 */
function isModuleWrapper(fn: ts.Node): boolean {
  if (!ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn)) return false;
  // `function (require, module, exports)`, as bundlers wrap the CommonJS modules that they put in a list.
  const given = fn.parameters.map(({ name }) => (isIdentifier(name) ? name.text : ''));
  if (given.includes('__webpack_require__') || (given.includes('exports') && /\b(?:module|require)\b/.test(given.join()))) return true;
  const call = wrapped(fn).parent;
  if (!isCallExpression(call) || !call.arguments.includes(wrapped(fn) as ts.Expression)) return false;
  const callee = unwrap(call.expression);
  const isDefine = isIdentifier(callee) && callee.text === 'define';
  let statement: ts.Node = call;
  while (statement.parent && !ts.isSourceFile(statement.parent)) {
    // `(function (define) { define(function (require) { … }); })(typeof define === 'function' ? define : …)`
    if (ts.isBlock(statement.parent) && !(isDefine && isImmediatelyInvoked(statement.parent.parent))) return false;
    statement = statement.parent;
  }
  const isUmd = ts.isFunctionExpression(callee) || ts.isArrowFunction(callee);
  return ts.isExpressionStatement(statement) && (isDefine || isUmd);
}

const isFunction = ofKinds(
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
);

export function isFunctionNode(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return isFunction(node);
}

/**
 * The function whose call runs `node`; undefined when the node runs while its module loads. Functions called where they are written
 * and module wrappers are looked through, instance field initialisers belong to the constructor (the class is returned as undefined
 * only for static ones).
 */
export function getEnclosingFunction(node: ts.Node): ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration | undefined {
  for (let current = node.parent; current; current = current.parent) {
    // Decorators run as the class is made.
    if (ts.isDecorator(current)) while (!isClassLike(current)) current = current.parent;
    if (isFunctionNode(current)) {
      if (isImmediatelyInvoked(current) && !current.asteriskToken) continue;
      if (isModuleWrapper(current)) continue;
      return current;
    }
    if (ts.isPropertyDeclaration(current) && isClassLike(current.parent) && !isStatic(current)) return current.parent;
  }
  return undefined;
}

/** The function whose call runs `node`; its file when the node runs while the module loads. */
export function getScope(node: ts.Node): ts.Node {
  return getEnclosingFunction(node) ?? node.getSourceFile();
}

export function hasModifier(node: ts.Node, kind: ts.ModifierSyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}

export function isAsync(fn: ts.Node): boolean {
  return hasModifier(fn, ts.SyntaxKind.AsyncKeyword);
}

/** By the keyword; a `#name` is another question. */
export function isPrivate(member: ts.Node): boolean {
  return hasModifier(member, ts.SyntaxKind.PrivateKeyword);
}

export function isStatic(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.StaticKeyword);
}

/** Its decorator may put something else in its place. */
export function isDecorated(node: ts.Node): boolean {
  return ts.canHaveDecorators(node) && ts.getDecorators(node) !== undefined;
}

export function isExportedStatement(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.ExportKeyword);
}

/** `module.exports`, `exports`, `module.exports.x`, `exports.x`: the left side of a CommonJS export. */
export function isCommonJsExports(node: ts.Expression): boolean {
  if (isIdentifier(node)) return node.text === 'exports';
  if (!isPropertyAccessExpression(node)) return false;
  if (isIdentifier(node.expression) && node.expression.text === 'module' && node.name.text === 'exports') return true;
  return isCommonJsExports(node.expression);
}

export const GLOBAL_NAMES: ReadonlySet<string> = new Set(['globalThis', 'global', 'window', 'self']);

/** The variable that an expression initialises or is assigned to. */
export function getReceiver(node: ts.Node): ts.Identifier | undefined {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isVariableDeclaration(parent) && parent.initializer === outer && isIdentifier(parent.name)) return parent.name;
  return isAssignment(parent) && parent.right === outer && isIdentifier(parent.left) ? parent.left : undefined;
}

export function isInside(node: ts.Node, ancestor: ts.Node): boolean {
  let current: ts.Node | undefined = node;
  // Nothing starts before what it is in.
  while (current && current !== ancestor && current.pos >= ancestor.pos) current = current.parent;
  return current === ancestor;
}

/** Calls `visit` for every node below `root`, without wrapping one; `visit` returns false to skip the children. */
export function walk(root: ts.Node, visit: (node: ts.Node) => boolean | void): void {
  const step = (node: ts.Node): void => {
    if (visit(node) !== false) forEachChild(node, step);
  };
  forEachChild(root, step);
}

/** `walk` that visits `root` too. */
export function walkFrom(root: ts.Node, visit: (node: ts.Node) => boolean | void): void {
  if (visit(root) !== false) walk(root, visit);
}

/** The variable, parameter or property that the name of an assignment hangs on: `Foo` of `Foo.cache`. */
export function getBase(nameNode: ts.Node): ts.Node | undefined {
  if (!isPropertyAccessExpression(nameNode) && !ts.isElementAccessExpression(nameNode)) return undefined;
  let base: ts.Expression = nameNode;
  while (isPropertyAccessExpression(base) || ts.isElementAccessExpression(base)) base = unwrap(base.expression);
  return base;
}

export function hasText(node: ts.Node): node is ts.Node & { readonly text: string } {
  return 'text' in node && typeof node.text === 'string';
}

/** The innermost class that a node stands in. */
export function getEnclosingClass(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let current = node.parent; current; current = current.parent) if (isClassLike(current)) return current;
  return undefined;
}
